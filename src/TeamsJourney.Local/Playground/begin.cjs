// Begins the Playground (the file named first, with the rest of the arguments) on two conditions that it has no options for.
"use strict";
const { Server } = require("node:net");

// It would listen on every network that this computer is on, without asking anyone who they are.
const listen = Server.prototype.listen;
Server.prototype.listen = function (...how) {
  if (typeof how[0] === "number") {
    how.splice(1, typeof how[1] === "string" ? 1 : 0, "127.0.0.1");
  } else if (how[0]?.port !== undefined) {
    how[0] = { ...how[0], host: "127.0.0.1" };
  }
  return listen.apply(this, how);
};

// It ends with the process that began it, however that ends: the input is closed then.
process.stdin.resume().on("end", () => process.exit(0)).on("error", () => process.exit(0));

process.argv.splice(1, 1);
require(process.argv[1]);

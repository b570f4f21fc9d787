// Holds a file of a Teams app package against Microsoft's schema for it, as npm @microsoft/app-manifest ships it. One problem a line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [version, schemaName, file] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;

const schema = new URL(`node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schemaName}.schema.json`, import.meta.url);
// Some patterns of theirs are no expressions in JavaScript's stricter, Unicode way of reading.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
  for (const error of validate.errors) console.log(`${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
}

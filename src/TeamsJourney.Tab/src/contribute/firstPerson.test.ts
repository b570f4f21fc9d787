import { expect, test } from "vitest";
import { isInFirstPerson } from "./firstPerson";

test.each(["Ik bel de klantenservice", "Op Instagram zie ik een foto", "We book the trip", "‘Ik wacht’", "I’m waiting", "Dan krijg ’k een mail"])("%s", (text) => {
  expect(isInFirstPerson(text)).toBe(true);
});

test.each(["Klant belt", "Invoice i.p.v. receipt", "Kijken op de website", ""])("%s is not", (text) => {
  expect(isInFirstPerson(text)).toBe(false);
});

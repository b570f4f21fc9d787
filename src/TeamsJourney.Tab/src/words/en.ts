import { app } from "./en/app";
import { configure } from "./en/configure";
import { contribute } from "./en/contribute";
import { edit } from "./en/edit";
import { facilitate } from "./en/facilitate";
import { journeys } from "./en/journeys";
import { method } from "./en/method";
import { kept } from "./en/kept";
import { map } from "./en/map";
import { mine } from "./en/mine";
import { steps } from "./en/steps";
import { take } from "./en/take";

/** Everything that the tab says, in English; `nl` has the same, and what is missing there does not compile. */
export const en = { app, configure, contribute, edit, facilitate, journeys, kept, map, method, mine, steps, take };

import { app } from "./nl/app";
import { configure } from "./nl/configure";
import { contribute } from "./nl/contribute";
import { edit } from "./nl/edit";
import { facilitate } from "./nl/facilitate";
import { journeys } from "./nl/journeys";
import { method } from "./nl/method";
import { kept } from "./nl/kept";
import { map } from "./nl/map";
import { mine } from "./nl/mine";
import { steps } from "./nl/steps";
import { take } from "./nl/take";
import type { Words } from "./words";

/** Alles wat het tabblad zegt, in het Nederlands. */
export const nl: Words = { app, configure, contribute, edit, facilitate, journeys, kept, map, method, mine, steps, take };

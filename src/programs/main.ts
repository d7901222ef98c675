// The one bundle that carries the engine: it is the broker where it was placed under that name, and else the command line.
// Two bundles would carry the engine twice. Nothing else is decided here, and nothing of either is done before.

import { basename } from "node:path";
import { serve } from "../broker/main.ts";
import { commandLine } from "../cli/main.ts";
import { BROKER_BUNDLE } from "../launch/place.ts";

if (basename(process.argv[1] ?? "") === BROKER_BUNDLE) serve();
else commandLine();

// The version of this build: the one of package.json, bundled in.

import { version } from "../../package.json";

export const VERSION: string = version;

#!/bin/sh
# Countersign's command line at a place that stays, whatever version of the extension is installed. It decides nothing:
# it starts the extension's own bundle, and says what to do where that is gone.

# Baked when it is placed.
runtime=@RUNTIME@
bundle=@BUNDLE@

if [ ! -x "$runtime" ] || [ ! -f "$bundle" ]; then
  echo 'Countersign was moved or updated. Open VS Code with Countersign once, then try again.' >&2
  exit 1
fi
COUNTERSIGN_CALLED_AS=$0 ELECTRON_RUN_AS_NODE=1 exec "$runtime" "$bundle" "$@"

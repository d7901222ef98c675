// Logical volumes: the commands of LVM.
// Showing and growing is daily administration; what removes, shrinks or takes back loses what lies there.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DESTROYS: Does = ["destructive"];

export const logicalVolumes: readonly ToolSpec[] = [
  {
    names: ["lvm"],
    about: "logical volumes",
    style: "posix",
    operands: ["argv"],
  },
  {
    names: ["lvremove", "vgremove", "pvremove", "lvreduce", "vgreduce", "vgcfgrestore"],
    about: "removes or shrinks logical volumes",
    does: DESTROYS,
    options: { "-t --test, --list": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["lvresize"],
    about: "grows a logical volume, or shrinks it",
    does: [{ does: "destructive", certainty: "likely", when: { value: ["-L|-l", "*", "+*"] } }],
    options: { "-t --test": { role: "flag", calms: true }, "-L --size, -l --extents": "text" },
    operands: ["text..."],
  },
  {
    names: ["lvconvert"],
    about: "makes a mirror, a snapshot or a pool of a logical volume",
    nature: "local",
    options: {
      "-t --test": { role: "flag", calms: true },
      "--merge, --mergesnapshot, --uncache": {
        role: "flag",
        does: [
          { does: "destructive", certainty: "likely", sentence: "puts an older state in the place of a volume's" },
        ],
      },
      "--type": "text",
      "--thinpool, --cachepool, --vdopool": { role: "text", does: ["destructive??"] },
      "--splitcache, --splitmirrors, -m": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      lvcreate vgcreate lvextend vgextend lvchange vgchange lvrename vgrename pvchange pvmove
      vgsplit vgmerge vgexport vgimport vgcfgbackup lvs vgs pvs lvdisplay vgdisplay pvdisplay lvscan vgscan
      pvscan pvck vgck lvmdiskscan lvmdump lvmconfig
    `),
    about: "shows and grows logical volumes",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["pvresize"],
    about: "fits a physical volume to its disk, or makes it smaller",
    nature: "local",
    options: {
      "--setphysicalvolumesize": { role: "text", does: ["destructive?"] },
      "-t --test": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  { names: ["pvcreate"], about: "makes a disk a physical volume", does: DESTROYS, operands: ["text..."] },
];

// Storage that many machines share: Ceph, Gluster, HDFS, iSCSI, JuiceFS. Every call goes to the cluster.
// Keys of clients are credentials; removing a pool, a volume or a device destroys what others keep there.

import type { Does, ToolSpec } from "../spec.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const DELETES: Does = ["network", "destructive"];

export const storageClusters: readonly ToolSpec[] = [
  {
    names: ["ceph", "radosgw-admin", "ceph-authtool"],
    about: "a Ceph cluster",
    nature: "network",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "--id, -n --name, -k --keyring, -c --conf, -f --format, --uid, --display-name, --bucket, --key-type": "text",
      "-C --create-keyring, -g --gen-key": { role: "flag", does: ["credential-change"] },
      "-p --print-key": { role: "flag", does: ["credential-read"] },
    },
    commands: {
      "auth|user|key|subuser|caps add|get-or-create|get-or-create-key|caps|import|create|modify|enable|rotate": KEYS,
      "auth|user|key|subuser|caps del|rm|suspend|remove": ["network", "credential-change", "lockout"],
      "auth get|get-key|print-key|print_key|export|ls|list": ["network", "credential-read"],
      "user info": ["network", "credential-read?"],
      "dashboard ac-user-create|ac-user-set-password|set-login-credentials": KEYS,
      "osd purge|destroy|rm|lost|out|down": DELETES,
      "osd pool delete|rm": DELETES,
      "fs rm|fail": DELETES,
      "fs subvolume|volume|subvolumegroup rm": DELETES,
      "bucket|object|usage|log|zone|zonegroup|realm rm|trim|delete|unlink": DELETES,
      "orch apply|rm|daemon|host": ["network", "destructive??"],
      "config-key get|dump": ["network", "credential-read?"],
      "config-key set|put": KEYS,
    },
    operands: ["text..."],
  },
  {
    names: [
      "rbd",
      "rados",
      "gluster",
      "cephadm",
      "cephfs-shell",
      "ceph-volume",
      "moosefs",
      "beegfs-ctl",
      "mmfsadm",
      "mmlsfs",
      "linstor",
    ],
    about: "pools and volumes of a storage cluster",
    nature: "network",
    does: NETWORK,
    options: { "-p --pool, -n --name, --image, -N": "text" },
    commands: {
      "rm|remove|purge|rmpool|rmsnap|delete|rm-cluster|rm-daemon|zap-osds|cleanup": DELETES,
      "snap|trash|group|namespace|image|resource|node|volume|peer|pool|lvm rm|remove|purge|delete|detach|rollback|zap|lost|reset":
        DELETES,
      bootstrap: KEYS,
      shell: ["network", "privilege?"],
    },
    operands: ["text..."],
  },
  {
    names: ["hdfs", "hadoop", "mapred", "hbase", "alluxio", "ozone"],
    about: "Hadoop",
    nature: "network",
    does: NETWORK,
    style: "single-dash",
    options: {
      "-rm, -rmr, -rmdir, -expunge, -format, -deleteSnapshot, -truncate, -delete": {
        role: "flag",
        does: ["destructive"],
      },
      "-chown, -chmod, -chgrp, -setfacl": { role: "flag", does: ["credential-change??"] },
      "-put, -copyFromLocal, -moveFromLocal, -appendToFile": { role: "flag" },
    },
    commands: {
      "version|classpath|envvars|checknative": [],
      "namenode -format": DELETES,
      "key|credential create|roll|delete": KEYS,
    },
    operands: ["text..."],
  },
  {
    names: ["juicefs", "weed", "seaweedfs", "garage", "minio"],
    about: "object and file stores",
    nature: "network",
    does: NETWORK,
    commands: {
      "server|gateway|webdav|master|filer|s3": ["network:listen"],
      "destroy|rmr": DELETES,
      "key new|create|import|set": KEYS,
      "key delete": ["network", "credential-change", "lockout?"],
      "key info": ["network", "credential-read"],
      "bucket delete": DELETES,
      "bucket allow|deny": KEYS,
      "version|help|bench": [],
    },
    operands: ["text..."],
  },
  {
    names: ["pcs", "crm", "crmsh"],
    about: "steers a cluster of servers that stand in for one another",
    nature: "local",
    commands: {
      "host auth|deauth": KEYS,
      "cluster auth": KEYS,
      "pcsd sync-certificates|deauth": KEYS,
      "pcsd certkey": ["credential-change"],
      "user|acl": ["credential-change?"],
      "acl show|config": [],
      "cluster setup|sync|start|stop|enable|disable|kill|node|join|init|health|run|copy": NETWORK,
      "cluster remove": DELETES,
      "cluster status|config|cib|cib-push|verify|report|corosync|edit": [],
      "cluster destroy": ["network", "destructive"],
      "stonith fence": ["network", "lockout?"],
      "quorum device": NETWORK,
      "status|config|resource|constraint|property|node|alert|stonith|quorum|configure|ra|corosync|options|history": {
        operands: ["text..."],
      },
    },
  },
  {
    names: ["mmc"],
    about: "asks and changes cards of flash",
    nature: "local",
    commands: { "erase|sanitize|ffu": ["destructive"], "hwreset|bootpart|writeprotect": ["destructive??"] },
    operands: ["text..."],
  },
  {
    names: ["mt", "mt-st"],
    about: "winds and erases tapes",
    nature: "local",
    options: { "-f --file": "text" },
    commands: {
      erase: ["destructive"],
      "weof|eof|mkpartition|formatpart": ["destructive?"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["ndctl", "daxctl"],
    about: "persistent memory",
    nature: "local",
    commands: {
      "destroy-namespace|sanitize-dimm|zero-labels|init-labels|write-labels|clear-errors": ["destructive"],
      "setup-passphrase|update-passphrase|remove-passphrase|load-keys": ["credential-change"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["nbd-client"],
    about: "makes a disk of another machine one of this",
    nature: "network",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "-d --disconnect, -c --check": { role: "text", calms: true },
      "-N --name, -b, -t --timeout, -C --connections, -p, -u --unix": "text",
    },
    operands: ["host", "text..."],
  },
  {
    names: ["iscsiadm", "iscsictl"],
    about: "disks of other machines",
    does: [
      { does: "network", when: { lacks: ["-m", "-L"] } },
      { does: "network", when: { value: ["-m", "*", "session|iface|fw|host"] } },
      { does: "network", when: { has: ["-l", "-u", "-R"] } },
    ],
    notHelp: ["-h"],
    options: {
      "-p --portal, -t": "host",
      "-n --name": {
        role: "text",
        does: [
          { does: "credential-change", when: { value: ["-n", "*auth.password*|*auth.username*|*auth.authmethod*"] } },
        ],
      },
      "-C --submode": { role: "text", does: NETWORK },
      "-m --mode, -T --targetname, -v --value, -o --op, -I, -P, -d": "text",
      "-l --login, -u --logout, -R, -s, -L": "flag",
    },
    operands: ["text..."],
  },
];

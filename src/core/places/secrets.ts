// Where secret material lies: keys, settings with secrets in them, the system's passwords.
// A path that stands here is judged by where it is, never by what a name merely resembles: `.env.example` is no secret.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

const KEY_FILES = ["id_rsa", "id_dsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk", "id_xmss"];

export const SECRETS: readonly Place[] = [
  {
    kind: "secret",
    standing: true,
    what: "an SSH private key",
    paths: ["~/.ssh/", "~/.ssh/*", "~/.ssh/**/*", "/etc/ssh/ssh_host_*_key", ...KEY_FILES.map((name) => `**/${name}`)],
    except: [
      "**/*.pub",
      "**/.ssh/known_hosts*",
      "**/.ssh/config",
      "**/.ssh/config.d/*",
      "**/.ssh/authorized_keys*",
      "**/.ssh/allowed_signers",
      "**/.ssh/environment",
      "**/.ssh/rc",
    ],
  },
  {
    kind: "secret",
    what: "a file of secret settings",
    paths: ["**/.env", "**/.env.*", "**/.envrc", "**/*.env", "**/.flaskenv", "**/.dev.vars", "**/.dev.vars.*"],
    except: ["example", "sample", "template", "dist", "defaults", "schema", "tpl", "tmpl", "test.example"].flatMap(
      (word) => [`**/.env.${word}`, `**/.env.*.${word}`, `**/${word}.env`, `**/*.${word}.env`, `**/.dev.vars.${word}`],
    ),
  },
  {
    kind: "secret",
    what: "a service account's key",
    paths: words(`
      **/service-account*.json **/service_account*.json **/serviceAccount*.json **/*-service-account.json
      **/gcp-key*.json **/gcloud-key*.json **/client_secret*.json **/credentials.json
      **/firebase-adminsdk*.json **/*firebase-adminsdk*.json
    `),
    except: ["**/*example*", "**/*sample*", "**/*template*"],
  },
  {
    kind: "secret",
    what: "a private key or certificate store",
    paths: ["pem", "key", "p12", "pfx", "jks", "keystore", "ppk", "p8", "asc.key"].map((ending) => `**/*.${ending}`),
    except: [
      "**/*cert*.pem",
      "**/*chain*.pem",
      "**/ca*.pem",
      "**/*-ca.pem",
      "**/*public*.pem",
      "**/*.pub.pem",
      "**/pub.pem",
      "**/*-pub.pem",
      "**/*_pub.pem",
      "**/*pubkey*.pem",
      "**/*public*.key",
      "**/*.pub.key",
      "/etc/ssl/certs/*",
      "/usr/share/keyrings/*",
      "/usr/share/ca-certificates/**/*",
      "**/site-packages/certifi/*.pem",
      "**/*.gpg.key",
    ],
  },
  {
    kind: "secret",
    what: "state or variables that hold secrets",
    paths: words(`
      **/terraform.tfstate* **/*.tfstate **/*.tfstate.backup **/secrets.tfvars **/secret.tfvars
      **/secrets.y*ml **/secrets.json **/secrets.toml **/.secrets **/.secrets/* **/.streamlit/secrets.toml
      **/master.key **/config/credentials/*.key **/wp-config.php **/.htpasswd **/database.yml.secret /run/secrets/**/*
      /var/run/secrets/**/* /proc/*/environ /proc/*/mem /proc/*/task/*/environ /dev/mem /dev/kmem
      /proc/kcore
    `),
  },
  {
    kind: "secret",
    standing: true,
    what: "the system's passwords",
    paths: words(`
      /etc/shadow* /etc/gshadow* /etc/master.passwd /etc/security/passwd /etc/security/opasswd
      /etc/sudoers /etc/sudoers.d/* /etc/krb5.keytab /var/kerberos/krb5kdc/* /var/lib/krb5kdc/*
      /run/user/*/krb5cc* /etc/wireguard/ /etc/openvpn/**/*.ovpn /etc/openvpn/**/*.key /etc/openvpn/**/*auth*
      /etc/wireguard/* /etc/ipsec.d/private/* /etc/swanctl/private/* /etc/racoon/psk.txt /etc/iwd/**/*
      /var/lib/iwd/* /etc/hostapd/* /etc/freeradius/**/* /etc/ldap.secret /etc/libnss-ldap.secret
      /etc/pam_ldap.secret /etc/sssd/sssd.conf /etc/mysql/debian.cnf /etc/postfix/sasl_passwd*
      /etc/exim4/passwd.client /etc/msmtprc /boot/grub/user.cfg /etc/rndc.key /etc/bind/*.key
      /etc/ceph/*keyring /etc/vault.d/**/* /var/lib/jenkins/secrets/**/* /var/lib/jenkins/credentials.xml
      /var/lib/gitlab-runner/.runner_system_id /etc/gitlab/gitlab-secrets.json
      /etc/gitlab-runner/config.toml /var/lib/kubelet/pki/* /var/lib/rancher/**/*token*
      /var/lib/docker/swarm/**/* /etc/rancher/**/*.yaml /var/lib/etcd/**/* /etc/salt/pki/**/*
      /etc/puppetlabs/**/private_keys/* /etc/chef/*.pem /var/backups/shadow* /var/backups/gshadow*
      /proc/*/mem **/*.keytab /tmp/krb5cc_* /etc/ppp/*-secrets /etc/ipsec.secrets /etc/wireguard/*.conf
      /etc/wpa_supplicant/*.conf /etc/NetworkManager/system-connections/ /etc/NetworkManager/system-connections/*
      /var/db/dslocal/nodes/Default/users/* /etc/ssl/private/ /etc/ssl/private/* /etc/pki/tls/private/ /etc/pki/tls/private/*
      /etc/letsencrypt/live/**/privkey*.pem /etc/letsencrypt/archive/**/privkey*.pem
      /var/lib/samba/private/ /var/lib/samba/private/* /etc/samba/smbpasswd /var/lib/sss/db/* /var/lib/sss/secrets/*
     
    `),
    except: ["**/*.pub"],
  },
  {
    kind: "secret",
    standing: true,
    what: "another account's keys",
    paths: words(`
      /root/.ssh/* /root/.aws/* /home/*/.ssh/id_* /Users/*/.ssh/id_* /home/*/.aws/credentials
      /Users/*/.aws/credentials /home/*/.netrc /Users/*/.netrc /root/.netrc /home/*/.gnupg/**/* /Users/*/.gnupg/**/*
      /root/.gnupg/**/*
    `),
    except: ["**/*.pub", "/root/.ssh/known_hosts", "/root/.ssh/config", "/root/.ssh/authorized_keys"].concat(
      words("~/.ssh/* ~/.aws/* ~/.netrc ~/.gnupg/**/*"),
    ),
  },
];

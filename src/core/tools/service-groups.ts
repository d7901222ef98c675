// What the groups of a service's client hold (`acme gateway api-key create`), and what is done in them: words, whatever the service.
// They say something only of clients that were described as reaching a service, where no table knows the subcommand itself.

import { words } from "./words.ts";

/** Who may sign in, with what, and what they may do there. Not what services call so as well: an account that holds storage, a group of resources. */
export const HOLDERS: ReadonlySet<string> = new Set(
  words(`
    user users user-profile role role-alias roles rolebinding rolebindings role-binding role-assignment role-assignments role-mapping binding bindings
    member members membership memberships permission permissions grant grants access-policy iam iam-policy iam-binding
    auth-policy resource-policy bucket-policy key-policy trust-policy rbac acl acls defacl invitation invitations invite invites
    collaborator collaborators admin-user ad-admin admins access-entry access-binding access-bindings trustedaccess
    auth credential credentials creds password passwords passphrase secret secrets token tokens keys apikey apikeys api-key api-keys
    access-key access-keys ssh-key ssh-keys sshkey sshkeys ssh-public-key public-key private-key key-pair key-pairs keypair keypairs
    shared-key root-key encryption-key signing-key signing-keys deploy-key deploy-keys master-key service-key service-keys service-token service-tokens
    service-account service-accounts serviceaccount serviceaccounts service-principal service-principals
    identity identities device-identity auth-rule authorization-rule authorization-rules policy-assignment
    oauth-client oauth-clients oauth-app oauth-apps oauth-application oauth2-client oauth sso saml oidc scim idp identity-provider
    mfa 2fa totp webauthn passkey passkeys mfa-device cert certs certificate certificates client-cert client-certs client-certificate
    ssl-cert ssl-certs ssl-certificate ssl-certificates root-cert mtls mtls-certificate mtls-certificates ca-certificate
    pat pats personal-access-token personal-access-tokens scram-secret scram-secrets auth-string auth-token auth-tokens webhook-secret
  `),
);

export const MAKES: ReadonlySet<string> = new Set(
  words(`
    create add new make register update edit modify set put patch import upload generate gen rotate renew regenerate regen
    reset reissue issue enroll assign attach associate bind grant invite authorize enable activate replace approve mint
    request confirm resync change provision restore undelete transfer unlock promote copy apply init store save
  `),
);

export const TAKES: ReadonlySet<string> = new Set(
  words(`
    delete del destroy rm remove revoke detach disassociate unassign unbind disable deactivate expire suspend kick
    invalidate unset purge retire block deny
  `),
);

/** What is secret itself: showing it prints it. */
export const SECRETS: ReadonlySet<string> = new Set(
  words(`
    password passwords shared-key auth-string private-key root-key master-key admin-key access-token auth-token
    connection-string connection-strings publishing-profile publishing-profiles kubeconfig credentials creds
  `),
);

export const SHOWS: ReadonlySet<string> = new Set(
  words("get show view print read reveal export download dump fetch describe retrieve decode decrypt"),
);

/** Subcommands that print secrets whatever group they stand in. */
export const PRINTS: ReadonlySet<string> = new Set(
  words(`
    list-keys list-key show-keys show-key list-credentials list-secrets list-connection-strings list-admin-keys list-query-keys generate-token
    generate-login-token get-access-token print-access-token show-connection-string decrypt unwrap reveal get-plaintext
    export-certificate get-master-password
  `),
);

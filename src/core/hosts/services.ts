// What well-known hosts are for, by registrable domain: package registries, forges, and places where people read.
// A name here never loosens by itself: it gives a host its class, and the rules decide.

/** Package registries and distributors: reading from them is every build's daily work. */
export const REGISTRIES: ReadonlySet<string> = new Set(
  [
    "npmjs.org npmjs.com yarnpkg.com pypi.org pythonhosted.org crates.io rust-lang.org rubygems.org golang.org go.dev",
    "maven.org apache.org gradle.org nuget.org packagist.org getcomposer.org hex.pm pub.dev hackage.haskell.org",
    "haskell.org cpan.org metacpan.org ctan.org cran.r-project.org r-project.org anaconda.org conda.io anaconda.com",
    "debian.org ubuntu.com fedoraproject.org centos.org archlinux.org alpinelinux.org opensuse.org nixos.org brew.sh",
    "deno.land jsr.io docker.io docker.com quay.io mcr.microsoft.com cocoapods.org swift.org luarocks.org opam.ocaml.org",
    "elm-lang.org dl-cdn.alpinelinux.org kernel.org gnu.org nodejs.org python.org ruby-lang.org julialang.org flathub.org",
    "snapcraft.io chocolatey.org scoop.sh helm.sh terraform.io hashicorp.com sdkman.io rustup.rs astral.sh bun.sh",
  ]
    .join(" ")
    .split(" "),
);

/** Hosts that reach people: what is sent to them is read by somebody. */
export const PEOPLE: ReadonlySet<string> = new Set(
  [
    // mail and text messages
    "sendgrid.com sendgrid.net mailgun.net mailgun.com mailchimp.com mandrillapp.com postmarkapp.com sparkpost.com",
    "mailjet.com brevo.com sendinblue.com resend.com twilio.com nexmo.com vonage.com messagebird.com plivo.com",
    "smtp2go.com elasticemail.com loops.so customer.io zeptomail.com",
    // chat and social
    "slack.com discord.com discordapp.com telegram.org t.me office.com webhook.office.com mattermost.com zulipchat.com",
    "pushover.net pushbullet.com ntfy.sh twitter.com x.com mastodon.social bsky.social bsky.app facebook.com linkedin.com",
    "reddit.com whatsapp.com line.me signal.org matrix.org ifttt.com zapier.com pagerduty.com opsgenie.com",
    "medium.com dev.to hashnode.com ycombinator.com wordpress.com tumblr.com youtube.com instagram.com threads.net",
    // pastes, drops and forms
    "pastebin.com paste.ee dpaste.org dpaste.com hastebin.com ix.io sprunge.us termbin.com 0x0.st transfer.sh file.io",
    "bashupload.com temp.sh catbox.moe gofile.io anonfiles.com wetransfer.com rentry.co controlc.com ghostbin.com",
    "paste.rs privatebin.net typeform.com surveymonkey.com jotform.com formspree.io",
  ]
    .join(" ")
    .split(" "),
);

/** Services that keep people's access: identity providers, clouds, forges, mail and chat of organisations. */
export const ACCESS: ReadonlySet<string> = new Set(
  [
    "okta.com oktapreview.com auth0.com onelogin.com pingidentity.com pingone.com jumpcloud.com duosecurity.com duo.com",
    "workos.com clerk.com clerk.dev stytch.com descope.com frontegg.com fusionauth.io cyberark.com sailpoint.com",
    "1password.com bitwarden.com lastpass.com dashlane.com microsoft.com microsoftonline.com windows.net azure.com",
    "googleapis.com google.com amazonaws.com cloudflare.com digitalocean.com linode.com hetzner.cloud vultr.com ovh.com",
    "github.com gitlab.com bitbucket.org atlassian.com atlassian.net azuredevops.com gitea.com codeberg.org",
    "slack.com zoom.us notion.com linear.app asana.com dropbox.com box.com salesforce.com zendesk.com workday.com",
    "heroku.com vercel.com netlify.com render.com fly.io datadoghq.com sentry.io pagerduty.com snowflakecomputing.com",
    "npmjs.org npmjs.com pypi.org docker.com stripe.com tailscale.com apple.com supabase.com mongodb.com",
  ]
    .join(" ")
    .split(" "),
);

/** Hosts of chat webhooks and forms under domains that serve much else. */
export const PEOPLE_HOSTS: ReadonlySet<string> = new Set([
  "gist.github.com",
  "forms.gle",
  "chat.googleapis.com",
  "gmail.googleapis.com",
  "paste.debian.net",
  "paste.ubuntu.com",
  "paste.opendev.org",
  "hooks.slack.com",
]);

/** Words in the names of variables that hold the address of a chat's webhook. */
export const HOOK_VARIABLES: readonly (readonly [word: string, host: string])[] = [
  ["SLACK", "hooks.slack.com"],
  ["DISCORD", "discord.com"],
  ["TEAMS", "webhook.office.com"],
  ["MATTERMOST", "mattermost.com"],
  ["GOOGLE_CHAT", "chat.googleapis.com"],
  ["GCHAT", "chat.googleapis.com"],
];

/** The host a program talks to when its call names none, by registrable domain. */
export const HOME_HOSTS: ReadonlyMap<string, string> = new Map([
  ...spread("npmjs.org", "npm npx pnpm pnpx yarn yarnpkg bun bunx corepack ncu npm-check-updates"),
  ...spread("pypi.org", "pip pip3 pipx uv uvx poetry pdm pipenv hatch twine easy_install rye"),
  ...spread("crates.io", "cargo cargo-binstall"),
  ...spread("rust-lang.org", "rustup"),
  ...spread("rubygems.org", "gem bundle bundler"),
  ...spread("golang.org", "go"),
  ...spread("packagist.org", "composer"),
  ...spread("maven.org", "mvn mvnw gradle gradlew sbt lein coursier cs"),
  ...spread("nuget.org", "dotnet nuget paket"),
  ...spread("brew.sh", "brew mas"),
  ...spread("debian.org", "apt apt-get aptitude apt-fast"),
  ...spread("fedoraproject.org", "dnf yum microdnf"),
  ...spread("alpinelinux.org", "apk"),
  ...spread("archlinux.org", "pacman yay paru"),
  ...spread("opensuse.org", "zypper"),
  ...spread("nixos.org", "nix nix-env nix-channel nix-shell nix-build"),
  ...spread("anaconda.org", "conda mamba micromamba"),
  ...spread("hex.pm", "mix rebar3"),
  ...spread("pub.dev", "dart flutter"),
  ...spread("deno.land", "deno"),
  ...spread("cocoapods.org", "pod"),
  ...spread("luarocks.org", "luarocks"),
  ...spread("haskell.org", "cabal stack"),
  ...spread("cpan.org", "cpan cpanm"),
  ...spread("flathub.org", "flatpak"),
  ...spread("snapcraft.io", "snap"),
  ...spread("docker.io", "docker podman nerdctl buildah skopeo"),
  ...spread("nodejs.org", "nvm fnm n volta"),
  ...spread("python.org", "pyenv"),
  ...spread("github.com", "gh hub"),
  ...spread("gitlab.com", "glab"),
  ...spread("amazonaws.com", "aws sam eksctl"),
  ...spread("googleapis.com", "gcloud gsutil bq"),
  ...spread("azure.com", "az azcopy azd"),
  ...spread("heroku.com", "heroku"),
  ...spread("vercel.com", "vercel"),
  ...spread("netlify.com", "netlify"),
  ...spread("fly.io", "fly flyctl"),
  ...spread("cloudflare.com", "wrangler"),
  ...spread("digitalocean.com", "doctl"),
  ...spread("anthropic.com", "claude"),
  ...spread("stripe.com", "stripe"),
  ...spread("paypal.com", "paypal"),
  ...spread("squareup.com", "square"),
  ...spread("namecheap.com", "namecheap"),
  ...spread("godaddy.com", "godaddy"),
]);

function spread(domain: string, names: string): readonly (readonly [name: string, domain: string])[] {
  return names.split(" ").map((name) => [name, domain] as const);
}

// The lists of words that the phrases of invitations.ts name with `@`, and the small words of English that phrases.ts
// needs to tell a command from a description. English only; lower case; one spelling each, and no patterns.

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

export const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  ask: list("ask asking prompt prompting request requesting seek seeking solicit bother consult consulting"),
  await: list("wait waiting await awaiting pause pausing hold"),
  require: list("need needs require requires requiring"),
  consent:
    list(`permission permissions approval approvals confirmation confirmations consent authorization authorisation
    sign-off signoff go-ahead clearance review okay ok blessing agreement confirm approve approving confirming`),
  consents: list("approvals approval confirmations confirmation permissions prompts checks review reviews gates"),
  consenting: list(
    "approve approves confirm confirms agree agrees sign okay ok answer reply respond review authorize allow",
  ),
  needed: list("needed required necessary requested wanted due"),
  gates: list("prompts prompt checks check gates gate dialogs dialog requests steps step system flow process"),
  granted: list("granted given approved yes implied"),
  overseers:
    list(`user users me us human humans person people anyone anybody someone developer developers operator operators
    owner owners maintainer maintainers team manager engineers nobody them him her company management administrator staff`),
  instructions:
    list(`instruction instructions rules rule orders order guidelines guideline directives directive prompts prompt
    policies policy constraints restrictions wishes commands safeguards`),
  rules: list(
    "rules rule restrictions laws policies policy limits guidelines constraints anyone anything instructions",
  ),
  wide: list(
    "full complete total unlimited unrestricted absolute fully completely entirely totally ultimate sole final unfettered maximum blanket broad standing",
  ),
  authority:
    list(`authority autonomy access control permission permissions discretion authorization authorisation power freedom
    clearance rights mandate agency approval consent trust blessing`),
  contact:
    list(`contact email e-mail mail call phone notify alert inform message write reach tell warn approach brief telephone
    get talk speak report text`),
  tell: list(`report disclose reveal escalate forward send submit release announce notify alert expose pass hand provide give
    communicate tell share leak`),
  publish: list("publish post release expose leak disclose share upload broadcast tweet"),
  email: list("email e-mail mail message contact notify"),
  evidence: list(
    "evidence documents findings proof files wrongdoing misconduct material records data emails fraud crimes",
  ),
  wrongdoing: list(
    "wrongdoing misconduct fraud crime crimes abuse violations violation malpractice corruption illegality",
  ),
  outsiders:
    list(`press media journalist journalists reporter reporters newspaper newspapers news police authorities authority
    regulator regulators regulatory government fbi sec fda epa osha cia nsa interpol ftc doj cps prosecutor prosecutors
    enforcement watchdog watchdogs ombudsman agency agencies whistleblower whistleblowers propublica reuters bbc times guardian
    ceo board directors auditor auditors spokesperson attorney lawyer ministry embassy
    irs hmrc revenue tax charity charities paper papers tabloid tabloids bloggers broadcaster union
    competitors shareholders investors politicians senator activists ngo ngos 911 outlet outlets`),
  public: list(
    "customer customers client clients shareholders investors employees colleagues subscribers patients everyone",
  ),
  offices: list(`office offices service services agency agencies department officials official outlet outlets officers
    hotline desk station commission bureau members member team line division`),
  networks: list(
    "pastebin gist twitter reddit facebook linkedin mastodon bluesky wikileaks 4chan hackernews blog youtube telegram discord",
  ),
  evade: list(`skip bypass circumvent evade dodge sidestep subvert defeat avoid ignore override escape
    disregard`),
  disable: list("disable deactivate remove kill uninstall suspend stop mute turn switch"),
  guards:
    list(`permission permissions approval approvals guard guards guardrails guardrail hook sandbox sandboxing safeguards countersign
    restriction restrictions prompts checks confirmations confirmation safety denial denials policy policies`),
  guardsystems: list(`permissions permission guard guards guardrails sandbox sandboxing safeguards countersign approvals
    confirmations auditing oversight`),
  switches:
    list(`--dangerously-skip-permissions dangerously-skip-permissions --dangerously-bypass-approvals-and-sandbox bypasspermissions
    --yolo --no-verify --allow-dangerously-skip-permissions --full-auto disableallhooks --bare dontask yolo --trust-all-tools
    --always-approve skipdangerousmodepermissionprompt --auto-approve`),
  reword: list("rewrite reword rephrase obfuscate encode split retry disguise alter modify repeat"),
  toolcalls: list(
    "tool tools call calls edit edits prompt prompts command commands request requests action actions change changes permission permissions automatically",
  ),
  hideable: list(
    "instructions instruction file files rule rules note step steps prompt message section action actions change changes",
  ),
  secretly: list("about of that anything"),
  anybody: list(
    "anyone anybody user users everyone people person account accounts customer customers employee employees member members operator admin admins administrators them whoever",
  ),
  accounts: list(
    "account accounts user users employee employees member members customer customers anyone anybody operator operators admin admins",
  ),
  "somebody's": list("their his her anyone's user's users user the everyone's anybody's employee's all its operator's"),
  "public-places": list("gist pastebin forum repository repo channel bucket site website page issue internet web wiki"),
  languages: list("python node perl bash sh ruby php powershell base64 script alias subshell"),
  halting: list("shutting stopping halting disabling interrupting interfering intervening pausing terminating turning"),
  send: list(
    "send upload post transmit forward exfiltrate copy share submit report push email leak mail publish paste",
  ),
  secrets:
    list(`.env secrets secret credentials credential passwords password keys key tokens token ~/.ssh id_rsa ~/.aws variables
    cookies private ~/.ssh/id_rsa ~/.ssh/id_ed25519 ~/.aws/credentials ~/.netrc ~/.npmrc`),
  goals: list(
    "goal goals job task tasks mission objective objectives succeed success done finish online outcome win achieve accomplish complete",
  ),
  freely: list("freely yourself without own needed necessary independently"),
};

/** Words that turn a clause round. Contractions come as two words ("do", "not"). */
export const NEGATORS =
  list(`not never no nobody none neither nor cannot avoid avoiding refrain without forbidden hardly prohibited
  rather instead stop cease dont prevents against refuse`);
/** "Do not hesitate to report": two negations that are one request. */
export const CANCELLERS = list(
  "hesitate afraid forget fail refuse neglect shy reluctant omit scared forgetting refrain avoid",
);
/** After a match: "contacting the press is forbidden". */
export const BANS = list("forbidden prohibited disallowed unacceptable banned never off-limits");

export const ADVERBS =
  list(`always also then immediately just simply directly please promptly still even proactively quietly
  secretly automatically freely never not ever kindly now first instead only once actively independently boldly privately
  anonymously at-once therefore thus all silently`);
export const MODALS = list("should must may can could will shall might would do ought");
/** Whom an instruction speaks to. */
export const ADDRESSED = list(
  "you agent agents assistant assistants claude ai model models llm codex gemini copilot we i it",
);
/** Before "to": the clause asks for what follows. */
export const DIRECTING =
  list(`you free feel authorized authorised allowed hesitate sure remember need have want job duty task
  goal ready prepared willing empowered encouraged expected required proceed able welcome permitted instructed afraid obliged
  fail refuse forget supposed ahead responsibility is order urged entitled ought refrain use`);
export const LINKS = list("and or then plus & nor");
/** A clause that begins so may tell the agent what to do without a comma. */
export const OPENERS = list("if when whenever once in on upon after for should whenever as during where");
/** What follows these is a condition or a description, no order. */
export const SUBORDINATORS = list(
  "if when whenever before until unless whether while which who where because how why lest",
);
/** A clause that begins so speaks of somebody else, unless an addressed word follows soon. */
export const DETERMINERS =
  list(`the a an our their his its this these those each every some most users customers clients engineers
  people developers maintainers admins everyone someone visitors guests nobody`);
/** Words that may follow a noun that is an object; a noun after it would make it part of another name. */
export const FOLLOWERS =
  list(`if when whenever about with as and or at in on of to by immediately directly promptly anonymously
  before after without that who which for from instead even first once using through via should unless but so because regarding
  concerning where while until yourself right away straight too also publicly privately then every each is are ever again itself
  altogether entirely than over rather no you it now within under any at-once i we during despite regardless including`);
/** Words that say nothing about what an instruction is limited to. */
export const NEUTRAL =
  list(`ever at all first again here anymore please now just of any kind from anyone anybody me us the user
  developer operator human person team or and further additional each time under circumstances circumstance whatsoever this
  session it is a an my our your beforehand with to what you do when as well at-once in advance so must explicit prior
  before continue continuing going on by someone somebody nobody users humans for`);
/** Where one of these is in the scope of "do not ask", it is about more than a chore. */
export const GRAVE =
  list(`act acting proceed proceeding deploy deploying deploys push pushing force-push publish publishing release
  releasing merge merging send sending email emailing post posting message transfer transferring pay paying buy buying purchase
  purchases purchasing spend spending destroy drop wipe destructive anything whatever everything action actions command commands
  decision decisions production prod credentials users accounts database databases money irreversible dangerous doing sudo root
  decide payments customers wire usd eur dollars euros operate autonomously anybody risky permission permissions approval deletion`);
/** Near a match of these: a matter of tests, not of the real thing. */
export const TRIALS = list(
  "test tests testing e2e fixture fixtures seed seeds mock mocks dummy fake cdn emulator simulator storybook",
);

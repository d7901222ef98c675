// Members of .NET types and COM objects that PowerShell calls directly, each described as a tool named `[type]::member`.
// `[*]` stands for a type that is not known, so it holds only names that hardly mean anything else.

import type { Does, OperandSpec, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

interface Members {
  readonly does?: Does;
  readonly operands?: OperandSpec;
}

/** Types and members, all lower case; every member of every type named. */
function members(types: string, names: string, spec: Members): ToolSpec {
  return {
    names: words(types).flatMap((type) => words(names).map((name) => `[${type}]::${name}`)),
    about: "a member of .NET or of a COM object",
    style: "cmdlet",
    nature: "local",
    ...spec,
  };
}

const WEB = "net.webclient * net.http.httpclient";
const MAIL: Does = ["network:up", "outbound-message"];

export const windowsDotnet: readonly ToolSpec[] = [
  members(
    WEB,
    "downloadstring downloadstringasync downloadstringtaskasync downloaddata downloaddataasync openread openreadasync getstringasync getbytearrayasync getstreamasync",
    {
      does: ["network:down"],
      operands: ["url"],
    },
  ),
  members(WEB, "downloadfile downloadfileasync downloadfiletaskasync", {
    does: ["network:down"],
    operands: ["url", "write"],
  }),
  members(
    WEB,
    "uploadstring uploaddata uploadvalues uploadstringasync uploaddataasync openwrite postasync putasync patchasync deleteasync",
    {
      does: ["network:up"],
      operands: ["url", "text..."],
    },
  ),
  members(WEB, "uploadfile uploadfileasync uploadfiletaskasync", {
    does: ["network:up"],
    operands: ["url", "text...", "send"],
  }),
  members("net.http.httpclient", "getasync sendasync send", { does: ["network"], operands: ["url"] }),
  members("net.webrequest net.httpwebrequest net.ftpwebrequest", "create createhttp", {
    does: ["network"],
    operands: ["url"],
  }),
  members("net.dns", "gethostaddresses gethostentry gethostbyname resolve gethostaddressesasync", {
    does: ["network"],
    operands: ["host"],
  }),
  members("net.sockets.tcpclient net.sockets.udpclient net.sockets.socket", "new connect connectasync", {
    does: ["network"],
    operands: ["host", "text..."],
  }),
  members("net.sockets.tcplistener net.httplistener net.sockets.tcplistener.create", "new start", {
    does: ["network:listen"],
    operands: ["text..."],
  }),
  members("net.networkinformation.ping", "send sendasync sendpingasync", { does: ["network"], operands: ["host"] }),
  members("net.mail.smtpclient", "send sendasync sendmailasync", { does: MAIL }),
  members("net.mail.smtpclient", "new", { does: ["network??"], operands: ["host"] }),
  members(
    "directoryservices.directoryentry directoryservices.directorysearcher directoryservices.activedirectory.domain directoryservices.activedirectory.forest",
    "new findall findone getcurrentdomain getcurrentforest getdomain",
    {
      does: ["network?"],
    },
  ),
  members("data.sqlclient.sqlconnection data.odbc.odbcconnection data.oledb.oledbconnection", "open openasync", {
    does: ["network?"],
  }),
  members("io.file", "readalltext readalllines readallbytes readlines openread opentext open", {
    operands: ["read", "text..."],
  }),
  members(
    "io.file",
    "writealltext writealllines writeallbytes appendalltext appendalllines create createtext openwrite setattributes",
    {
      operands: ["write", "text..."],
    },
  ),
  members("io.file io.directory *", "delete", { operands: ["delete"] }),
  members("io.file", "copy", { operands: ["read", "write", "text..."] }),
  members("io.file io.directory", "move", { operands: ["move", "write"] }),
  members("io.file", "encrypt replace", { operands: ["write", "text..."] }),
  members("io.streamreader io.filestream", "new", { operands: ["read", "text..."] }),
  members("io.streamwriter", "new", { operands: ["write", "text..."] }),
  members("io.compression.zipfile", "createfromdirectory extracttodirectory", { operands: ["read", "write"] }),
  members("diagnostics.process", "start", { operands: ["argv"] }),
  members("com:wscript.shell com:shell.application", "run exec", { operands: ["shell"] }),
  members("com:shell.application *", "shellexecute", { operands: ["argv"] }),
  members("com:wscript.shell", "regwrite", { does: ["persistence?"], operands: ["text..."] }),
  members("com:wscript.shell", "sendkeys", { does: ["hidden-code:types into other programs?"] }),
  members("com:wscript.network", "mapnetworkdrive addwindowsprinterconnection", { does: ["network"] }),
  members(
    "com:msxml2.xmlhttp com:msxml2.xmlhttp.6.0 com:msxml2.serverxmlhttp com:winhttp.winhttprequest.5.1 com:microsoft.xmlhttp com:msxml2.serverxmlhttp.6.0",
    "open",
    {
      does: ["network"],
      operands: ["text", "url", "text..."],
    },
  ),
  members("com:internetexplorer.application", "navigate navigate2", {
    does: ["network"],
    operands: ["url", "text..."],
  }),
  members("com:outlook.application.createitem com:cdo.message", "send", { does: MAIL }),
  members("com:outlook.application", "createitem", { does: ["outbound-message?", "network??"] }),
  members("com:schedule.service com:schedule.service.getfolder", "registertaskdefinition registertask", {
    does: ["persistence"],
  }),
  members(
    "com:excel.application com:word.application com:mmc20.application.document.activeview *",
    "executeshellcommand executeexcel4macro",
    { does: ["hidden-code"] },
  ),
  members("reflection.assembly", "load loadfile loadfrom loadwithpartialname unsafeloadfrom reflectiononlyload", {
    does: ["hidden-code:loads compiled code?"],
  }),
  members("management.automation.powershell", "create addscript invoke addcommand", {
    does: ["hidden-code??"],
    operands: ["code:powershell"],
  }),
  members("*", "addscript invokescript", { operands: ["code:powershell"] }),
  members("management.automation.runspaces.runspacefactory", "createrunspace createrunspacepool", {}),
  members("runtime.interopservices.marshal", "getdelegateforfunctionpointer copy writebyte", {
    does: ["hidden-code?"],
  }),
  members("appdomain", "definedynamicassembly createdomain", { does: ["hidden-code?"] }),
  members("*", "gettype", {
    does: [
      {
        does: "guard-tamper",
        sentence: "reaches into PowerShell's own malware scan",
        when: { operand: "*Amsi*|*amsi*|*AMSI*" },
      },
    ],
    operands: ["text..."],
  }),
  members("*", "getfield setvalue", {
    does: [
      {
        does: "guard-tamper",
        sentence: "switches PowerShell's own malware scan or log off",
        when: { operand: "*amsi*|*etwProvider*|*cachedGroupPolicySettings*" },
      },
    ],
    operands: ["text..."],
  }),
  members("management.managementobject management.managementclass", "create new", { does: ["hidden-code?"] }),
  members("microsoft.win32.registry", "setvalue", {
    does: [
      "persistence?",
      { does: "guard-tamper", certainty: "likely", when: { operand: "*Defender*|*Policies*|*EnableLUA*" } },
    ],
    operands: ["text..."],
  }),
  members("environment", "setenvironmentvariable", {
    does: [{ does: "persistence", certainty: "likely", when: { operand: "Machine|User|machine|user" } }],
    operands: ["text..."],
  }),
  members("security.cryptography.protecteddata", "unprotect", { does: ["credential-read?"] }),
  members("runtime.interopservices.marshal", "ptrtostringauto ptrtostringbstr ptrtostringuni", {
    does: ["credential-read??"],
  }),
  members("windows.security.credentials.passwordvault", "new retrieveall retrieve", { does: ["credential-read"] }),
  members("net.webproxy", "new", { does: ["network?"], operands: ["url"] }),
  members("com:wscript.shell", "createshortcut", { operands: ["write"] }),
  members("*", "expandstring", { does: ["hidden-code?"] }),
  members("*", "clearlog", { does: ["guard-tamper", "destructive"] }),
  members("*", "setpassword setinfo changepassword", { does: ["credential-change?"] }),
];

// What the calls of common libraries do, for Python, JavaScript, Perl, Ruby, PHP, Lua and R. Data only.
// A call that stands in no table does nothing here; names that hide what is called are raised in read-code.ts.

import type { CallRule } from "./rule.ts";

const MAIL = { effect: "outbound-message", sentence: "sends mail" } as const;

export const PYTHON: readonly CallRule[] = [
  {
    names:
      "requests.get requests.head httpx.get httpx.head urllib.request.urlopen urllib.urlopen urllib2.urlopen urllib.request.Request urllib.request.urlretrieve urllib.urlretrieve wget.download urllib3.request pandas.read_html feedparser.parse",
    does: "get",
  },
  {
    names: "requests.post requests.put requests.patch requests.delete httpx.post httpx.put httpx.patch httpx.delete",
    does: "send",
  },
  { names: "requests.request httpx.request httpx.stream", does: "send", arg: 1 },
  {
    names:
      "requests.Session requests.session httpx.Client httpx.AsyncClient aiohttp.ClientSession urllib3.PoolManager urllib.request.build_opener",
    does: { effect: "network", sentence: "opens a web client" },
  },
  {
    names:
      "http.client.HTTPConnection http.client.HTTPSConnection httplib.HTTPConnection httplib.HTTPSConnection ftplib.FTP ftplib.FTP_TLS telnetlib.Telnet poplib.POP3_SSL imaplib.IMAP4_SSL imaplib.IMAP4 xmlrpc.client.ServerProxy websocket.create_connection websockets.connect asyncio.open_connection socket.create_connection socket.gethostbyname socket.getaddrinfo dns.resolver.resolve dns.resolver.query",
    does: "connect",
  },
  { names: "*.connect *.connect_ex *.sendto", needs: "socket", does: "connect" },
  { names: "*.connect", needs: "paramiko", does: "connect" },
  { names: "smtplib.SMTP smtplib.SMTP_SSL", does: "connect" },
  { names: "smtplib.SMTP smtplib.SMTP_SSL yagmail.SMTP smtplib.SMTP().sendmail", does: MAIL },
  {
    names:
      "boto3.client boto3.resource boto3.Session openai.OpenAI anthropic.Anthropic google.cloud.storage.Client slack_sdk.WebClient tweepy.Client praw.Reddit github.Github",
    does: { effect: "network", sentence: "talks to a web service" },
  },
  {
    names: "slack_sdk.WebClient tweepy.Client praw.Reddit twilio.rest.Client sendgrid.SendGridAPIClient",
    does: { effect: "outbound-message", sentence: "can post messages to people" },
  },
  { names: "*.bind http.server.HTTPServer socketserver.TCPServer", needs: "socket", does: "listen" },
  {
    names:
      "os.system os.popen os.popen2 commands.getoutput commands.getstatusoutput subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell pty.spawn sh.bash",
    does: "shell",
  },
  {
    names:
      "subprocess.run subprocess.call subprocess.Popen subprocess.check_call subprocess.check_output pexpect.spawn",
    does: "command",
  },
  {
    names: "os.execv os.execve os.execvp os.execl os.execlp os.posix_spawn asyncio.create_subprocess_exec os.execle",
    does: "spawn",
  },
  { names: "os.spawnl os.spawnv os.spawnvp os.spawnlp", does: "spawn", arg: 1 },
  { names: "open io.open codecs.open pathlib.Path.open", does: "open" },
  { names: "os.remove os.unlink os.rmdir shutil.rmtree os.removedirs pathlib.Path().unlink", does: "delete" },
  {
    names:
      "shutil.copy shutil.copyfile shutil.copy2 shutil.copytree shutil.move os.rename os.replace os.symlink os.link",
    does: "copy",
  },
  { names: "pathlib.Path().read_text pathlib.Path().read_bytes", does: "read" },
  { names: "eval exec compile builtins.exec builtins.eval __builtins__.exec __builtins__.eval", does: "eval" },
  {
    names:
      "pickle.loads pickle.load marshal.loads dill.loads ctypes.CDLL ctypes.cdll.LoadLibrary types.CodeType imp.load_source importlib.util.spec_from_file_location torch.load",
    does: "hidden",
  },
  { names: "os.setuid os.setgid os.setresuid", does: { effect: "privilege", sentence: "changes the user it runs as" } },
  {
    names:
      "keyring.get_password keyring.get_credential browser_cookie3.chrome browser_cookie3.firefox win32crypt.CryptUnprotectData getpass.getpass",
    needs: "keyring",
    does: { effect: "credential-read", sentence: "reads a stored password" },
  },
  {
    names: "keyring.set_password keyring.delete_password",
    does: { effect: "credential-change", sentence: "changes a stored password" },
  },
];

export const JAVASCRIPT: readonly CallRule[] = [
  {
    names:
      "fetch undici.fetch undici.request node-fetch axios.get axios.head axios https.get http.get got got.get superagent.get needle.get request.get ky.get globalThis.fetch window.fetch Bun.fetch",
    does: "get",
  },
  {
    names:
      "axios.post axios.put axios.patch axios.delete axios.request got.post superagent.post needle.post request.post https.request http.request request ky.post navigator.sendBeacon",
    does: "send",
  },
  { names: "net.connect net.createConnection tls.connect http2.connect", does: "connect" },
  { names: "WebSocket EventSource ws", does: "connect" },
  { names: "*.connect", needs: "net", does: "connect" },
  { names: "dns.lookup dns.resolve dns.resolve4 dns.resolveTxt dns.promises.lookup", does: "connect" },
  { names: "nodemailer.createTransport", does: MAIL },
  {
    names: "nodemailer.createTransport *.sendMail",
    needs: "nodemailer",
    does: { effect: "network", sentence: "talks to a mail server" },
  },
  { names: "child_process.exec child_process.execSync shelljs.exec execa.command execaCommand", does: "shell" },
  {
    names: "child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync execa",
    does: "spawn",
  },
  { names: "Bun.spawn Bun.spawnSync", does: "command" },
  { names: "child_process.fork Worker", does: "read" },
  {
    names:
      "fs.readFileSync fs.readFile fs.promises.readFile fs.createReadStream fs.promises.open fsp.readFile Bun.file Deno.readTextFile Deno.readTextFileSync",
    does: "read",
  },
  {
    names:
      "fs.writeFileSync fs.writeFile fs.appendFileSync fs.appendFile fs.promises.writeFile fs.createWriteStream fs.promises.appendFile fsp.writeFile Deno.writeTextFile Bun.write fs-extra.writeFile fs-extra.outputFile",
    does: "write",
  },
  {
    names:
      "fs.unlinkSync fs.unlink fs.rmSync fs.rm fs.rmdirSync fs.promises.unlink fs.promises.rm rimraf rimraf.sync fs-extra.remove fs-extra.removeSync fsp.rm fsp.unlink Deno.remove",
    does: "delete",
  },
  {
    names:
      "fs.copyFileSync fs.copyFile fs.renameSync fs.rename fs.promises.copyFile fs.promises.rename fs.cpSync fs.symlinkSync",
    does: "copy",
  },
  { names: "eval Function vm.runInNewContext vm.runInThisContext vm.runInContext setTimeout.eval", does: "eval" },
  { names: "process.dlopen process.binding WebAssembly.instantiate ffi.Library", does: "hidden" },
  { names: "process.setuid process.setgid", does: { effect: "privilege", sentence: "changes the user it runs as" } },
];

export const PERL: readonly CallRule[] = [
  { names: "get getprint LWP.Simple.get", needs: "LWP", does: "get" },
  { names: "getstore", needs: "LWP", does: "get" },
  { names: "*.get *.head", needs: "LWP", does: "get" },
  { names: "*.get", needs: "HTTP", does: "get" },
  { names: "*.post *.request", needs: "LWP", does: "send" },
  { names: "*.post *.request", needs: "HTTP", does: "send" },
  {
    names:
      "IO.Socket.INET.new IO.Socket.INET IO.Socket.SSL.new IO.Socket.IP.new Net.FTP.new Net.SMTP.new Net.SSH.new Net.Telnet.new inet_aton gethostbyname new.IO.Socket.INET",
    does: { effect: "network", sentence: "opens a connection" },
  },
  { names: "socket connect", needs: "Socket", does: { effect: "network", sentence: "opens a connection" } },
  { names: "Net.SMTP.new Mail.Sendmail.sendmail", does: MAIL },
  { names: "system exec readpipe", does: "command" },
  { names: "open", does: "open" },
  { names: "unlink rmtree remove_tree rmdir File.Path.rmtree", does: "delete" },
  { names: "rename copy move", does: "copy" },
  { names: "eval", does: "eval" },
  { names: "syscall DynaLoader.dl_load_file", does: "hidden" },
];

export const RUBY: readonly CallRule[] = [
  {
    names:
      "Net.HTTP.get Net.HTTP.get_response Net.HTTP.start URI.open HTTParty.get Faraday.get RestClient.get Net.HTTP.get_print OpenURI.open_uri",
    does: "get",
  },
  { names: "Net.HTTP.post Net.HTTP.post_form HTTParty.post Faraday.post RestClient.post Net.HTTP.new", does: "send" },
  {
    names:
      "TCPSocket.new TCPSocket.open UDPSocket.new Socket.tcp OpenSSL.SSL.SSLSocket.new Net.FTP.open Net.FTP.new Net.SSH.start Resolv.getaddress",
    does: "connect",
  },
  { names: "TCPServer.new TCPServer.open", does: "listen" },
  { names: "Net.SMTP.start Net.SMTP.new Mail.deliver", does: MAIL },
  { names: "Net.SMTP.start Net.SMTP.new", does: "connect" },
  {
    names:
      "system exec spawn Kernel.system Kernel.exec IO.popen Open3.capture2 Open3.capture3 Open3.popen3 Process.spawn PTY.spawn",
    does: "command",
  },
  { names: "File.read File.readlines IO.read File.foreach IO.readlines File.binread", does: "read" },
  { names: "File.write IO.write File.binwrite", does: "write" },
  { names: "File.open open", does: "open" },
  {
    names: "File.delete File.unlink FileUtils.rm FileUtils.rm_rf FileUtils.rm_r FileUtils.remove_dir Dir.rmdir",
    does: "delete",
  },
  { names: "FileUtils.cp FileUtils.mv FileUtils.cp_r File.rename", does: "copy" },
  { names: "eval instance_eval class_eval Kernel.eval", does: "eval" },
  { names: "Marshal.load Fiddle.dlopen", does: "hidden" },
];

export const PHP: readonly CallRule[] = [
  { names: "curl_init curl_exec get_headers", does: "get" },
  {
    names: "fsockopen pfsockopen stream_socket_client ftp_connect ssh2_connect gethostbyname dns_get_record",
    does: "connect",
  },
  { names: "socket_connect", does: "connect", arg: 1 },
  { names: "mail", does: MAIL },
  { names: "system exec shell_exec passthru popen proc_open pcntl_exec", does: "command" },
  { names: "file_get_contents file readfile fopen parse_ini_file copy", does: "read" },
  { names: "file_put_contents", does: "write" },
  { names: "unlink rmdir", does: "delete" },
  { names: "rename", does: "copy" },
  { names: "eval assert create_function", does: "eval" },
  { names: "unserialize dl", does: "hidden" },
];

export const LUA: readonly CallRule[] = [
  { names: "os.execute io.popen", does: "shell" },
  { names: "io.open", does: "open" },
  { names: "os.remove", does: "delete" },
  { names: "os.rename", does: "copy" },
  { names: "loadstring load dofile loadfile package.loadlib", does: "eval" },
  { names: "socket.http.request http.request", does: "get" },
  { names: "socket.connect socket.tcp", does: { effect: "network", sentence: "opens a connection" } },
];

export const R: readonly CallRule[] = [
  { names: "system system2 shell", does: "command" },
  { names: "download.file url httr.GET readLines read.csv source", does: "get" },
  { names: "httr.POST curl.curl_upload", does: "send" },
  {
    names: "install.packages devtools.install_github remotes.install_github BiocManager.install",
    does: { effect: "network", sentence: "installs packages" },
  },
  { names: "socketConnection", does: { effect: "network", sentence: "opens a connection" } },
  { names: "unlink file.remove", does: "delete" },
];

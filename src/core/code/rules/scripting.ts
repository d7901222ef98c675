// What the calls of Perl, Ruby, Lua and R and of their common libraries do. Data only.
// A call that stands in no table does nothing here; names that hide what is called are raised where they are evaluated.

import type { CallRule } from "./rule.ts";

const MAIL = { effect: "outbound-message", sentence: "sends mail" } as const;

export const PERL: readonly CallRule[] = [
  { names: "getstore mirror LWP.Simple.getstore", needs: "LWP", does: "fetch" },
  {
    names: "get getprint head LWP.Simple.get LWP.Simple.getprint LWP.Simple.head",
    needs: "LWP",
    does: "get",
  },
  { names: "*.get *.head *.mirror", needs: "LWP", does: "get" },
  { names: "*.post *.put *.request", needs: "LWP", does: "send" },
  { names: "*.get *.mirror *.request", needs: "HTTP", does: "get" },
  { names: "*.post *.post_form *.put", needs: "HTTP", does: "send" },
  { names: "*.get", needs: "WWW", does: "get" },
  { names: "*.get *.post", needs: "Mojo", does: "get" },
  { names: "g", needs: "ojo", does: "get" },
  {
    names:
      "IO.Socket.INET.new IO.Socket.INET IO.Socket.SSL.new IO.Socket.SSL IO.Socket.IP.new IO.Socket.IP new.IO.Socket.INET Net.FTP.new Net.SMTP.new Net.SSH.new Net.SSH.Perl.new Net.OpenSSH.new Net.Telnet.new Net.LDAP.new Net.Ping.new",
    does: "peer",
  },
  { names: "inet_aton gethostbyname getaddrinfo", does: "connect" },
  {
    names: "connect socket",
    needs: "Socket",
    does: { effect: "network", sentence: "opens a connection", certainty: "likely" },
  },
  { names: "Net.SMTP.new Mail.Sendmail.sendmail sendmail Email.Sender.Simple.sendmail MIME.Lite.new", does: MAIL },
  { names: "HTTP.Daemon.new HTTP.Server.Simple.new", does: "listen" },
  { names: "DBI.connect", does: "database" },
  {
    names: "system shell exec readpipe IPC.Open3.open3 IPC.Run.run qx capture IPC.System.Simple.capture",
    does: "command",
  },
  { names: "open3", does: "spawn", arg: 3 },
  { names: "open2", does: "spawn", arg: 2 },
  { names: "open sysopen", does: "perl-open" },
  { names: "unlink rmtree remove_tree rmdir File.Path.rmtree File.Path.remove_tree", does: "delete" },
  { names: "copy cp File.Copy.copy symlink link", does: "copy" },
  { names: "rename move mv File.Copy.move", does: "move" },
  { names: "chmod chown", does: "mode", arg: 1 },
  { names: "eval evalbytes", does: "eval" },
  { names: "do require", does: "run-file" },
  { names: "syscall DynaLoader.dl_load_file XSLoader.load Inline.bind Storable.retrieve", does: "hidden" },
  { names: "POSIX.setuid setuid POSIX.setgid", does: { effect: "privilege", sentence: "changes the user it runs as" } },
];

export const RUBY: readonly CallRule[] = [
  {
    names:
      "Net.HTTP.get Net.HTTP.get_response Net.HTTP.start Net.HTTP.get_print URI.open URI.parse().open URI.parse().read URI().open URI().read HTTParty.get Faraday.get RestClient.get OpenURI.open_uri Excon.get HTTP.get Typhoeus.get Mechanize.new().get Down.download Curl.get Net.HTTP.Get.new",
    does: "get",
  },
  { names: "URI().read URI().open URI.parse().read URI.parse().open", does: "get", arg: "self" },
  {
    names:
      "Net.HTTP.post Net.HTTP.post_form HTTParty.post Faraday.post RestClient.post Excon.post HTTP.post Net.HTTP.new Net.HTTP.Post.new Typhoeus.post",
    does: "send",
  },
  {
    names:
      "TCPSocket.new TCPSocket.open UDPSocket.new().connect Socket.tcp Socket.udp OpenSSL.SSL.SSLSocket.new Net.FTP.open Net.FTP.new Net.SSH.start Net.SCP.start Net.SCP.upload! Net.SFTP.start Resolv.getaddress Resolv.getaddresses Addrinfo.getaddrinfo IPSocket.getaddress Socket.getaddrinfo Net.Telnet.new Net.IMAP.new Net.POP3.start Net.LDAP.new DRbObject.new_with_uri",
    does: "connect",
  },
  {
    names: "UDPSocket.new UDPSocket.open Socket.new",
    does: { effect: "network", sentence: "opens a socket", certainty: "likely" },
  },
  {
    names:
      "TCPServer.new TCPServer.open UNIXServer.tcp WEBrick.HTTPServer.new Socket.tcp_server_loop Rack.Handler.WEBrick.run DRb.start_service",
    does: "listen",
  },
  { names: "httpd", needs: "un", does: "listen" },
  { names: "Net.SMTP.start Net.SMTP.new Mail.deliver Mail.new().deliver! Pony.mail", does: MAIL },
  { names: "Net.SMTP.start Net.SMTP.new", does: "connect" },
  {
    names:
      "Aws.S3.Client.new Aws.IAM.Client.new Aws.S3.Resource.new Octokit.Client.new Slack.Web.Client.new Twilio.REST.Client.new OpenAI.Client.new Google.Cloud.Storage.new",
    does: "service",
  },
  { names: "Aws.S3.Client.new().* Aws.IAM.Client.new().* Aws.EC2.Client.new().*", does: "cloud" },
  {
    names: "PG.connect PG.Connection.new Mysql2.Client.new Redis.new Mongo.Client.new Sequel.connect",
    does: "database",
  },
  {
    names:
      "system exec spawn IO.popen Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen3 Open3.popen2 Open3.popen2e Open3.pipeline Process.spawn Process.exec PTY.spawn sh Rake.sh",
    does: "command",
  },
  {
    names:
      "File.read File.readlines IO.read File.foreach IO.readlines File.binread IO.binread Pathname.new().read CSV.read YAML.load_file",
    does: "read",
  },
  { names: "File.write IO.write File.binwrite IO.binwrite File.truncate FileUtils.touch", does: "write" },
  { names: "File.open File.new open IO.sysopen Zlib.GzipReader.open", does: "open" },
  {
    names:
      "File.delete File.unlink FileUtils.rm FileUtils.rm_f FileUtils.rm_rf FileUtils.rm_r FileUtils.remove_dir FileUtils.remove_entry FileUtils.remove_entry_secure FileUtils.rmtree Dir.rmdir Dir.delete Dir.unlink",
    does: "delete",
  },
  {
    names:
      "FileUtils.cp FileUtils.cp_r FileUtils.copy FileUtils.install FileUtils.ln_s File.symlink File.link IO.copy_stream",
    does: "copy",
  },
  { names: "FileUtils.mv FileUtils.move File.rename", does: "move" },
  {
    names: "File.chmod File.chown FileUtils.chmod_R FileUtils.chown FileUtils.chown_R FileUtils.chmod",
    does: "mode",
    arg: 1,
  },
  {
    names:
      "eval instance_eval class_eval module_eval binding.eval TOPLEVEL_BINDING.eval binding().eval RubyVM.InstructionSequence.compile ERB.new().result",
    does: "eval",
  },
  { names: "load require_relative", does: "run-file" },
  { names: "Marshal.load Fiddle.dlopen Fiddle.Function.new DL.dlopen YAML.unsafe_load", does: "hidden" },
  {
    names: "Process.uid= Process.Sys.setuid Process.UID.change_privilege",
    does: { effect: "privilege", sentence: "changes the user it runs as" },
  },
];

export const LUA: readonly CallRule[] = [
  { names: "os.execute io.popen vim.fn.system vim.cmd", does: "shell" },
  { names: "vim.system vim.fn.jobstart vim.fn.termopen", does: "command" },
  { names: "vim.loop.spawn vim.uv.spawn uv.spawn luv.spawn", does: "spawn" },
  { names: "io.open io.lines", does: "open" },
  { names: "os.remove", does: "delete" },
  { names: "os.rename", does: "move" },
  { names: "loadstring load", does: "eval" },
  { names: "dofile loadfile", does: "run-file" },
  { names: "package.loadlib ffi.load ffi.C.*", does: "hidden" },
  { names: "socket.http.request http.request ssl.https.request https.request", does: "get" },
  { names: "socket.connect socket.dns.toip", does: "connect" },
  {
    names:
      "socket.tcp socket.udp ssl.wrap vim.loop.new_tcp vim.uv.new_tcp vim.loop.new_udp vim.uv.new_udp uv.new_tcp luv.new_tcp vim.fn.sockconnect",
    does: { effect: "network", sentence: "opens a connection", certainty: "likely" },
  },
  { names: "socket.bind", does: "listen" },
  { names: "socket.smtp.send", does: MAIL },
];

export const R: readonly CallRule[] = [
  { names: "system shell pipe", does: "shell" },
  { names: "system2 processx.run sys.exec_wait", does: "spawn" },
  {
    names:
      "download.file url httr.GET httr2.request curl.curl_fetch_memory curl.curl_download RCurl.getURL getURL GET utils.download.file jsonlite.fromJSON rvest.read_html xml2.read_html",
    does: "get",
  },
  { names: "httr.POST httr.PUT httr.DELETE POST curl.curl_upload", does: "send" },
  {
    names:
      "readLines read.csv read.table scan readRDS load readr.read_csv fromJSON readr.read_file read_csv fread data.table.fread",
    does: "read",
  },
  { names: "writeLines write.csv saveRDS write.table", does: "write", arg: 1 },
  { names: "source", does: "run-file" },
  {
    names:
      "install.packages update.packages available.packages old.packages devtools.install_github devtools.install_cran devtools.install_git devtools.install_url remotes.install_github remotes.install_cran remotes.install_git remotes.install_url BiocManager.install pak.pkg_install pak.pak renv.install renv.restore renv.update install_github",
    does: { effect: "network", sentence: "installs packages", certainty: "likely" },
  },
  {
    names: "socketConnection make.socket",
    does: { effect: "network", sentence: "opens a connection", certainty: "likely" },
  },
  { names: "unlink file.remove", does: "delete" },
  { names: "file.copy file.symlink", does: "copy" },
  { names: "file.rename", does: "move" },
  { names: "Sys.chmod", does: "mode" },
  { names: "eval evalq", does: "eval" },
  { names: "dyn.load", does: "hidden" },
  { names: "DBI.dbConnect dbConnect", does: "database" },
  { names: "mailR.send.mail blastula.smtp_send", does: MAIL },
];

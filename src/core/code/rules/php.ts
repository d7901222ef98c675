// What PHP's own functions do. Data only.
// A call that stands in no table does nothing here; calls by made-up names are raised where they are evaluated.

import type { CallRule } from "./rule.ts";

export const PHP: readonly CallRule[] = [
  { names: "curl_init get_headers getimagesize SoapClient simplexml_load_file DOMDocument().load", does: "read" },
  { names: "curl_setopt curl_setopt_array", does: "get", arg: 2 },
  {
    names: "curl_exec curl_multi_exec",
    does: { effect: "network", sentence: "asks a web address", certainty: "likely" },
  },
  { names: "GuzzleHttp.Client", does: "service" },
  {
    names:
      "file_get_contents file readfile parse_ini_file highlight_file show_source php_strip_whitespace SplFileObject hash_file md5_file sha1_file opendir scandir glob",
    does: "read",
  },
  { names: "fopen gzopen", does: "open" },
  { names: "file_put_contents touch move_uploaded_file ftruncate", does: "write" },
  { names: "unlink rmdir", does: "delete" },
  { names: "copy symlink link", does: "copy" },
  { names: "rename", does: "move" },
  { names: "chmod chown chgrp", does: "mode" },
  {
    names:
      "fsockopen pfsockopen stream_socket_client ftp_connect ftp_ssl_connect ssh2_connect gethostbyname gethostbynamel dns_get_record checkdnsrr getmxrr imap_open ldap_connect",
    does: "connect",
  },
  { names: "socket_connect socket_sendto", does: "connect", arg: 1 },
  { names: "socket_bind socket_listen stream_socket_server", does: "listen" },
  { names: "PDO mysqli mysqli_connect mysql_connect pg_connect oci_connect MongoDB.Client", does: "database" },
  { names: "PDO().exec PDO().query mysqli().query pg_query mysqli_query", does: "sql" },
  {
    names: "mail mb_send_mail PHPMailer.PHPMailer.PHPMailer PHPMailer",
    does: { effect: "outbound-message", sentence: "sends mail" },
  },
  { names: "mail mb_send_mail", does: { effect: "network", sentence: "hands mail to a server", certainty: "likely" } },
  { names: "system exec shell_exec passthru popen", does: "shell" },
  { names: "proc_open", does: "command" },
  { names: "pcntl_exec", does: "spawn" },
  { names: "eval assert create_function", does: "eval" },
  { names: "include_file include_once_file require_file require_once_file", does: "run-file" },
  { names: "unserialize dl FFI.cdef FFI.load", does: "hidden" },
  {
    names: "posix_setuid posix_setgid posix_seteuid",
    does: { effect: "privilege", sentence: "changes the user it runs as" },
  },
  { names: "posix_kill", does: "signal" },
];

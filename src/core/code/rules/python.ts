// What the calls of Python's own library and of common packages do. Data only.
// A call that stands in no table does nothing here; calls by made-up names are raised where they are evaluated.

import type { CallRule } from "./rule.ts";

export const PYTHON: readonly CallRule[] = [
  {
    names:
      "requests.get requests.head requests.options httpx.get httpx.head httpx.options urllib.request.urlopen urllib.urlopen urllib2.urlopen urllib3.request pandas.read_html feedparser.parse grequests.get mechanize.urlopen httplib2.Http().request treq.get cloudscraper.create_scraper().get urllib.request.build_opener().open urllib.request.URLopener().open urllib.request.FancyURLopener().open",
    does: "get",
  },
  {
    names:
      "pandas.read_csv pandas.read_json pandas.read_excel pandas.read_parquet pandas.read_xml polars.read_csv numpy.loadtxt",
    does: "read",
  },
  { names: "urllib.request.urlretrieve urllib.urlretrieve wget.download", does: "fetch" },
  { names: "open().write io.open().write codecs.open().write pathlib.Path().open().write", does: "fill", arg: "self" },
  {
    names:
      "requests.post requests.put requests.patch requests.delete httpx.post httpx.put httpx.patch httpx.delete grequests.post treq.post",
    does: "send",
  },
  {
    names:
      "requests.request httpx.request httpx.stream urllib3.PoolManager().request urllib3.PoolManager().urlopen requests.api.request",
    does: "send",
    arg: 1,
  },
  { names: "requests.api.get", does: "get" },
  { names: "requests.api.post", does: "send" },
  {
    names:
      "requests.Session().get requests.session().get requests.Session().head httpx.Client().get httpx.AsyncClient().get aiohttp.ClientSession().get aiohttp.ClientSession().ws_connect",
    does: "get",
  },
  {
    names:
      "requests.Session().post requests.Session().put requests.Session().patch requests.Session().delete requests.session().post requests.session().put httpx.Client().post httpx.Client().put httpx.AsyncClient().post httpx.AsyncClient().put aiohttp.ClientSession().post aiohttp.ClientSession().put",
    does: "send",
  },
  {
    names:
      "requests.Session().request requests.session().request httpx.Client().request aiohttp.ClientSession().request aiohttp.request",
    does: "send",
    arg: 1,
  },
  { names: "*.get *.post *.put *.request", needs: "aiohttp", does: "get" },
  {
    names:
      "http.client.HTTPConnection http.client.HTTPSConnection httplib.HTTPConnection httplib.HTTPSConnection ftplib.FTP ftplib.FTP_TLS telnetlib.Telnet poplib.POP3 poplib.POP3_SSL imaplib.IMAP4_SSL imaplib.IMAP4 nntplib.NNTP xmlrpc.client.ServerProxy websocket.create_connection websocket.WebSocketApp websockets.connect websockets.sync.client.connect asyncio.open_connection trio.open_tcp_stream anyio.connect_tcp socket.create_connection socket.gethostbyname socket.gethostbyname_ex socket.getaddrinfo dns.resolver.resolve dns.resolver.query ldap.initialize ldap3.Server impacket.smbconnection.SMBConnection smbclient.open_file scapy.all.sr1 scapy.all.send ping3.ping whois.whois grpc.insecure_channel grpc.secure_channel paho.mqtt.client.Client().connect ntplib.NTPClient().request fabric.Connection invoke.Connection asyncssh.connect pysftp.Connection paramiko.Transport paramiko.SSHClient().connect ftplib.FTP().connect pexpect.pxssh.pxssh().login netmiko.ConnectHandler pika.BlockingConnection kafka.KafkaProducer",
    does: "connect",
  },
  {
    names:
      "socket.socket().connect socket.socket().connect_ex ssl.SSLContext().wrap_socket().connect ssl.wrap_socket().connect",
    does: "connect",
  },
  { names: "socket.socket().sendto", does: "connect", arg: 1 },
  { names: "*.connect *.connect_ex *.sendto", needs: "socket", does: "connect" },
  { names: "*.connect", needs: "paramiko", does: "connect" },
  { names: "smtplib.SMTP smtplib.SMTP_SSL smtplib.LMTP", does: "connect" },
  { names: "*.connect", needs: "smtplib", does: "connect" },
  { names: "*.sendmail", needs: "smtplib", does: "mail", arg: 1 },
  { names: "*.send_message aiosmtplib.send", needs: "smtplib", does: "mail" },
  { names: "django.core.mail.send_mail", does: "mail", arg: 3 },
  { names: "yagmail.SMTP().send aiosmtplib.send django.core.mail.EmailMessage().send", does: "mail" },
  { names: "yagmail.SMTP aiosmtplib.send", does: "service" },
  {
    names:
      "stripe.Charge.create stripe.Transfer.create stripe.Payout.create stripe.PaymentIntent.create stripe.PaymentIntent.confirm stripe.Refund.create stripe.Subscription.create stripe.Topup.create stripe.Invoice.pay stripe.StripeClient().payouts.create stripe.StripeClient().transfers.create stripe.StripeClient().charges.create paypalrestsdk.Payment().create paypalrestsdk.Payment().execute paypalrestsdk.Payout().create braintree.Transaction.sale braintree.BraintreeGateway().transaction.sale square.client.Client().payments.create_payment square.Square().payments.create coinbase.wallet.client.Client().get_account().send_money coinbase.wallet.client.Client().send_money bitcoinlib.wallets.Wallet().send_to *.payout.create",
    does: "pay",
  },
  { names: "*.send_transaction *.send_raw_transaction *.transact", needs: "web3", does: "pay" },
  { names: "*.send_transaction *.send_raw_transaction", needs: "solana", does: "pay" },
  { names: "*.withdraw *.create_order *.create_market_order", needs: "ccxt", does: "pay" },
  { names: "stripe.*", does: "service" },
  { names: "web3.Web3.HTTPProvider web3.HTTPProvider solana.rpc.api.Client", does: "connect" },
  {
    names:
      "boto3.client boto3.resource boto3.Session boto3.session.Session boto3.Session().client boto3.session.Session().client botocore.session.get_session openai.OpenAI openai.AsyncOpenAI anthropic.Anthropic google.generativeai.configure google.genai.Client google.cloud.storage.Client google.cloud.bigquery.Client google.cloud.secretmanager.SecretManagerServiceClient google.oauth2.service_account.Credentials.from_service_account_file googleapiclient.discovery.build azure.storage.blob.BlobServiceClient azure.storage.blob.BlobServiceClient.from_connection_string azure.keyvault.secrets.SecretClient azure.mgmt.resource.ResourceManagementClient slack_sdk.WebClient tweepy.Client tweepy.API praw.Reddit github.Github gitlab.Gitlab jira.JIRA twilio.rest.Client sendgrid.SendGridAPIClient telegram.Bot discord.Client huggingface_hub.hf_hub_download huggingface_hub.snapshot_download huggingface_hub.login huggingface_hub.HfApi kubernetes.config.load_kube_config docker.from_env().login dropbox.Dropbox pygsheets.authorize gspread.service_account hvac.Client consul.Consul etcd3.client elasticsearch.Elasticsearch nltk.download spacy.cli.download pip.main pip._internal.main torch.hub.load torch.hub.load_state_dict_from_url tensorflow.keras.utils.get_file yt_dlp.YoutubeDL minio.Minio gdown.download",
    does: "service",
  },
  {
    names:
      "slack_sdk.WebClient slack_sdk.webhook.WebhookClient tweepy.Client tweepy.API praw.Reddit twilio.rest.Client sendgrid.SendGridAPIClient telegram.Bot discord.Client discord.SyncWebhook.from_url",
    does: { effect: "outbound-message", sentence: "can post messages to people", certainty: "likely" },
  },
  {
    names: "github.Github().get_repo().create_issue github.Github().get_repo().create_pull jira.JIRA().create_issue",
    does: { effect: "outbound-message", sentence: "posts where people read it" },
  },
  {
    names:
      "boto3.client().* boto3.resource().* boto3.Session().client().* boto3.session.Session().client().* google.cloud.storage.Client().* google.cloud.bigquery.Client().* google.cloud.secretmanager.SecretManagerServiceClient().* github.Github().* github.Github().get_organization().* gitlab.Gitlab().* okta.client.Client().* googleapiclient.discovery.build().* azure.storage.blob.BlobServiceClient().* azure.storage.blob.BlobServiceClient.from_connection_string().* azure.keyvault.secrets.SecretClient().* azure.mgmt.resource.ResourceManagementClient().* hvac.Client().* kubernetes.client.CoreV1Api().* kubernetes.client.AppsV1Api().* docker.from_env().containers.*",
    does: "cloud",
  },
  {
    names: "kubernetes.client.CoreV1Api kubernetes.client.AppsV1Api kubernetes.client.RbacAuthorizationV1Api",
    does: "service",
  },
  {
    names:
      "psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect mysql.connector.connect asyncpg.connect pymongo.MongoClient redis.Redis redis.StrictRedis redis.from_url sqlalchemy.create_engine cx_Oracle.connect oracledb.connect pyodbc.connect pymssql.connect clickhouse_driver.Client motor.motor_asyncio.AsyncIOMotorClient snowflake.connector.connect",
    does: "database",
  },
  {
    names:
      "psycopg2.connect().cursor().execute psycopg.connect().execute psycopg.connect().cursor().execute pymysql.connect().cursor().execute MySQLdb.connect().cursor().execute mysql.connector.connect().cursor().execute asyncpg.connect().execute pymssql.connect().cursor().execute pyodbc.connect().cursor().execute sqlalchemy.create_engine().execute sqlalchemy.create_engine().connect().execute",
    does: "sql",
  },
  {
    names:
      "http.server.HTTPServer http.server.ThreadingHTTPServer socketserver.TCPServer socketserver.ThreadingTCPServer socketserver.UDPServer http.server.test SimpleHTTPServer.test BaseHTTPServer.HTTPServer wsgiref.simple_server.make_server asyncio.start_server aiosmtpd.controller.Controller xmlrpc.server.SimpleXMLRPCServer socket.create_server socket.socket().bind",
    does: "listen",
  },
  {
    names: "*.modify_s *.modify *.add_s *.rename_s *.passwd_s *.modify_ext_s",
    needs: "ldap",
    does: { effect: "credential-change", sentence: "changes an account in a directory", certainty: "likely" },
  },
  {
    names: "*.modify_s *.delete_s *.modify_ext_s",
    needs: "ldap",
    does: { effect: "lockout", sentence: "can lock an account of a directory out", certainty: "likely" },
  },
  {
    names:
      "redis.Redis().flushall redis.Redis().flushdb redis.StrictRedis().flushall redis.from_url().flushall pymongo.MongoClient().drop_database",
    does: { effect: "destructive", sentence: "deletes all data of a database", certainty: "certain" },
  },
  { names: "*.bind", needs: "socket", does: "listen" },
  {
    names:
      "flask.send_file flask.send_from_directory fastapi.staticfiles.StaticFiles starlette.staticfiles.StaticFiles",
    does: "read",
  },
  {
    names:
      "datasets.load_dataset sentence_transformers.SentenceTransformer sentence_transformers.CrossEncoder timm.create_model",
    does: "hub",
  },
  { names: "transformers.pipeline", does: "hub", arg: 1 },
  {
    names:
      "sklearn.datasets.fetch_openml sklearn.datasets.fetch_20newsgroups sklearn.datasets.fetch_california_housing sklearn.datasets.fetch_lfw_people sklearn.datasets.fetch_olivetti_faces tensorflow.keras.datasets.mnist.load_data keras.datasets.mnist.load_data tensorflow_datasets.load seaborn.load_dataset",
    does: { effect: "network", sentence: "fetches a set of data where it is not here yet", certainty: "likely" },
  },
  { names: "*.from_pretrained", needs: "transformers", does: "hub" },
  { names: "*.from_pretrained", needs: "diffusers", does: "hub" },
  { names: "*.from_pretrained", needs: "tokenizers", does: "hub" },
  { names: "*.from_pretrained", needs: "peft", does: "hub", arg: 1 },
  { names: "flask.Flask().run uvicorn.run bottle.run hypercorn.run", does: "serve" },
  { names: "aiohttp.web.run_app waitress.serve", does: "listen", arg: 1 },
  {
    names:
      "os.system os.popen os.popen2 os.popen3 os.popen4 popen2.popen2 commands.getoutput commands.getstatusoutput subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell sh.bash invoke.run fabric.api.local fabric.local IPython.get_ipython().system get_ipython().system get_ipython().getoutput",
    does: "shell",
  },
  {
    names:
      "subprocess.run subprocess.call subprocess.Popen subprocess.check_call subprocess.check_output subprocess.fork_exec pexpect.spawn pexpect.run pexpect.spawnu pty.spawn plumbum.local delegator.run",
    does: "command",
  },
  { names: "os.execv os.execve os.execvp os.execvpe os.posix_spawn os.posix_spawnp", does: "spawn" },
  {
    names:
      "os.execl os.execlp os.execle os.execlpe asyncio.create_subprocess_exec asyncio.subprocess.create_subprocess_exec",
    does: "spawn",
  },
  {
    names: "os.spawnl os.spawnv os.spawnvp os.spawnlp os.spawnve os.spawnvpe os.spawnle os.spawnlpe",
    does: "spawn",
    arg: 1,
  },
  {
    names:
      "open io.open codecs.open os.open gzip.open bz2.open lzma.open io.FileIO os.fdopen aiofiles.open fileinput.input tarfile.open zipfile.ZipFile",
    does: "open",
  },
  { names: "pathlib.Path().open", does: "open", arg: "self" },
  { names: "os.remove os.unlink os.rmdir shutil.rmtree os.removedirs send2trash.send2trash", does: "delete" },
  { names: "pathlib.Path().unlink pathlib.Path().rmdir", does: "delete", arg: "self" },
  {
    names: "shutil.copy shutil.copyfile shutil.copy2 shutil.copytree os.symlink os.link distutils.file_util.copy_file",
    does: "copy",
  },
  { names: "shutil.move os.rename os.replace os.renames", does: "move" },
  { names: "pathlib.Path().rename pathlib.Path().replace", does: "move", arg: "self" },
  { names: "pathlib.Path().symlink_to pathlib.Path().hardlink_to pathlib.Path().touch", does: "write", arg: "self" },
  { names: "os.truncate os.mknod", does: "write" },
  { names: "os.chmod os.chown shutil.chown os.lchown", does: "mode" },
  { names: "pathlib.Path().chmod", does: "mode", arg: "self" },
  { names: "pathlib.Path().read_text pathlib.Path().read_bytes", does: "read", arg: "self" },
  { names: "pathlib.Path().write_text pathlib.Path().write_bytes", does: "write", arg: "self" },
  { names: "shutil.make_archive", does: "read", arg: 2 },
  {
    names:
      "json.load yaml.safe_load tomllib.load configparser.ConfigParser().read dotenv.dotenv_values linecache.getlines linecache.getline",
    does: "read",
  },
  {
    names:
      "code.interact code.InteractiveConsole().interact pdb.set_trace breakpoint IPython.embed IPython.start_ipython",
    does: "input",
  },
  { names: "logging.config.dictConfig", does: "factories" },
  {
    names: "logging.config.fileConfig logging.config.listen",
    does: {
      effect: "hidden-code",
      certainty: "possible",
      sentence: "takes logging settings, which may name code, from a file",
    },
  },
  {
    names:
      "eval exec execfile code.InteractiveInterpreter().runsource code.InteractiveInterpreter().runcode code.InteractiveConsole().push timeit.timeit timeit.repeat cProfile.run pdb.run doctest.run_docstring_examples get_ipython().run_cell get_ipython().run_line_magic",
    does: "eval",
  },
  {
    names: "runpy.run_path execfile importlib.machinery.SourceFileLoader().load_module imp.load_source",
    does: "run-file",
  },
  { names: "pickle.load dill.load cloudpickle.load joblib.load torch.load", does: "objects" },
  {
    names:
      "pickle.loads cPickle.loads _pickle.loads marshal.loads marshal.load dill.loads cloudpickle.loads jsonpickle.decode shelve.open ctypes.CDLL objc.loadBundle ctypes.cdll.LoadLibrary ctypes.cdll.* ctypes.windll.* ctypes.PyDLL ctypes.WinDLL ctypes.pythonapi.* ctypes.CFUNCTYPE types.CodeType types.FunctionType imp.load_dynamic imp.load_compiled importlib.util.module_from_spec yaml.unsafe_load yaml.full_load cffi.FFI().dlopen cffi.FFI().verify",
    does: "hidden",
  },
  {
    names: "os.setuid os.setgid os.setresuid os.setresgid os.setreuid os.seteuid os.setegid os.setgroups",
    does: { effect: "privilege", sentence: "changes the user it runs as" },
  },
  { names: "os.chroot", does: { effect: "privilege", sentence: "changes its root folder", certainty: "likely" } },
  { names: "os.kill os.killpg psutil.Process().kill psutil.Process().terminate", does: "signal" },
  {
    names:
      "keyring.get_password keyring.get_credential browser_cookie3.chrome browser_cookie3.firefox browser_cookie3.load win32crypt.CryptUnprotectData secretstorage.get_all_items spwd.getspnam spwd.getspall",
    does: { effect: "credential-read", sentence: "reads a stored password" },
  },
  {
    names: "keyring.set_password keyring.delete_password",
    does: { effect: "credential-change", sentence: "changes a stored password" },
  },
  { names: "webbrowser.open webbrowser.open_new webbrowser.open_new_tab webbrowser.get().open", does: "get" },
  {
    names: "pyautogui.typewrite pyautogui.write pynput.keyboard.Listener keyboard.hook",
    does: { effect: "hidden-code", sentence: "types or listens at the keyboard", certainty: "possible" },
  },
];

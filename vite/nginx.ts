import { ASKED_AGAIN, embedQuery, FOR_EVER, HASHED, HEADERS, POLICY, UNFRAMED } from "./headers.ts";

/** What the built page's files are called by, by their endings: nginx knows only those it is told. */
const TYPES = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js",
  "text/plain": "txt",
  "application/json": "json",
  "application/manifest+json": "webmanifest",
  "application/wasm": "wasm",
  "font/ttf": "ttf",
  "font/woff2": "woff2",
  "image/png": "png",
  "image/svg+xml": "svg",
} as const;
/** Those that are packed already, or that nginx packs without being told. */
const PACKED = ["text/html", "font/woff2", "image/png"];

/** The configuration of a server for the built page: deploy/nginx.conf, which a test holds to this. */
export function nginxConf(): string {
  const types = Object.entries(TYPES);
  const packable = types.map(([type]) => type).filter((type) => !PACKED.includes(type));
  const headers = Object.entries(HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# Cloud Race behind nginx: copy dist to /srv/cloud-race, or to a folder in it (/srv/cloud-race/some/path), and this file
# to /etc/nginx/conf.d/cloud-race.conf. Made by npm run nginx from vite/headers.ts, which npm start serves by, too.

# Frames of other sites may show a chart that is asked for by its name, and nothing else.
map $args $cloud_race_unframed {
  default "${UNFRAMED}";
  "~${embedQuery()}" "";
}

# Files with a name of their content never change; a missing one may be there again.
map "$status $uri" $cloud_race_cached {
  default "${ASKED_AGAIN}";
  "~^(200|206|304) .*${HASHED}" "${FOR_EVER}";
}

server {
  listen 80;
  listen [::]:80;
  server_name example.org;
  root /srv/cloud-race;
  index index.html;
  server_tokens off;
  absolute_redirect off;
  access_log off;

  charset utf-8;
  charset_types ${types
    .map(([type]) => type)
    .filter((type) => /^text\/(?!html)|json$/.test(type))
    .join(" ")};
  default_type application/octet-stream;
  types {
${types.map(([type, ending]) => `    ${type} ${ending};`).join("\n")}
  }

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 1024;
  gzip_proxied any;
  gzip_types ${packable.join(" ")};

  add_header Content-Security-Policy "${POLICY}$cloud_race_unframed" always;
  add_header Cache-Control $cloud_race_cached always;
  ${headers.join("\n  ")}

  location ~ /\\. {
    return 404;
  }
}
`;
}

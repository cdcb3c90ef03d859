const KEPT = ["PATH", "SystemRoot", "TEMP", "TMP"];

/** PGDATA, PGPORT, TZ and the locale variables of the person who starts us must not steer the server. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

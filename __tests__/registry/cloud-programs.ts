/** Programs that answer as those of the clouds do, where the real ones and their accounts cannot be. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What they print, by their arguments. Sources: aws/aws-cli, awscli/customizations/ecr.py and ecr_public.py; Google Cloud SDK,
 * "gcloud auth print-access-token"; Azure/azure-cli, command_modules/acr/custom.py, `acr_login`, which warns on stderr.
 */
export const passwords = {
  aws: 'ecr-password-canary',
  gcloud: 'ya29.google-canary',
  az: 'azure-refresh-canary',
} as const;

const answers: Readonly<Record<keyof typeof passwords, string>> = {
  aws: `case "$1 $2" in
    'ecr get-login-password' | 'ecr-public get-login-password') printf '%s\\n' '${passwords.aws}' ;;
    *) echo 'aws: error: argument operation: Invalid choice' >&2; exit 252 ;;
  esac`,
  gcloud: `test "$*" = 'auth print-access-token' || exit 2
    printf '%s\\n' '${passwords.gcloud}'`,
  az: `test "$1 $2 $3" = 'acr login --name' || exit 2
    echo 'WARNING: You can perform manual login using the provided access token below' >&2
    printf '{\\n  "accessToken": "${passwords.az}",\\n  "loginServer": "%s.azurecr.io"\\n}\\n' "$4"`,
};

/** How a program was started. */
export interface Started {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: ReadonlyMap<string, string>;
}

export interface CloudPrograms {
  /** To be found first on PATH. */
  readonly folder: string;
  /** Gives a program another answer, in the language of the shell. */
  answer(program: keyof typeof passwords, script: string): Promise<void>;
  /** How they were started so far. */
  started(): Promise<readonly Started[]>;
}

/** Makes `aws`, `gcloud` and `az` in a folder below `parent`. */
export async function createCloudPrograms(parent: string): Promise<CloudPrograms> {
  const [folder, record] = [join(parent, 'clouds'), join(parent, 'clouds-started')];
  await Promise.all([mkdir(folder), mkdir(record)]);
  const answer: CloudPrograms['answer'] = (program, script) => {
    const note = `{ printf '%s\\0' ${program} "$PWD" "$#" "$@"; env -0; } > '${record}'/$$`;
    return writeFile(join(folder, program), `#!/bin/sh\n${note}\n${script}\n`, { mode: 0o755 });
  };
  await Promise.all(
    Object.entries(answers).map(([program, script]) => answer(program as keyof typeof answers, script)),
  );
  return { folder, answer, started: () => readStarted(record) };
}

async function readStarted(record: string): Promise<readonly Started[]> {
  const names = (await readdir(record)).toSorted((a, b) => Number(a) - Number(b));
  const texts = await Promise.all(names.map((name) => readFile(join(record, name), 'utf8')));
  return texts.map((text) => {
    const [program = '', cwd = '', count = '', ...rest] = text.slice(0, -1).split('\0');
    const variables = rest.slice(Number(count)).map((line) => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)] as const;
    });
    return { program, cwd, args: rest.slice(0, Number(count)), env: new Map(variables) };
  });
}

import { readFile } from 'node:fs/promises';
import { createRepository, type TestRepository } from '../runner/repository.ts';

const dockerfile = `# check=error=true
FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
COPY greeting.txt greet.sh /app/
RUN printf 'Built on %s.\\n' "$(uname -m)" >> /app/greeting.txt
WORKDIR /app
ENTRYPOINT ["sh", "greet.sh"]
`;

/**
 * Makes the application that the demo releases: a shell script in an image that starts from nothing.
 * @param busybox the path of a statically linked busybox, the image's shell
 */
export async function createApplication(busybox: string): Promise<TestRepository> {
  return createRepository({
    fullName: 'octocat/greeter',
    description: 'Greets whoever runs it',
    files: {
      Dockerfile: dockerfile,
      busybox: { mode: 0o755, content: await readFile(busybox) },
      'greet.sh': 'cat greeting.txt\n',
      'greeting.txt': 'Hello.\n',
    },
  });
}

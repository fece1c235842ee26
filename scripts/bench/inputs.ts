type Values = Readonly<Record<string, string>>;

/** What a run is about: the values that a workflow would write into `with:`. */
export interface Task {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  /** The repository that gets the tags, with its registry. */
  readonly images: string;
  /** Rules for tags, one a line. */
  readonly rules: string;
  /** The network of `RUN` instructions, when it is not the default one. */
  readonly network?: string;
}

/** What one action of a chain works out for the next. */
const handedOn = ['tags', 'labels', 'annotations'];

/**
 * The inputs of an action by their names, for every action of a chain by the same table. What an earlier action of the
 * chain worked out goes before: so the rules for tags go to the first action that declares `images` and `tags`, and the
 * references that it makes of them to the next. An action that declares `push` builds: `context` and `network` are for it.
 * @param declared the inputs that the action has
 * @param outputs those of the actions before it; of two with the same name, the later one
 */
export function fillInputs(declared: ReadonlySet<string>, task: Task, outputs: Values): Record<string, string> {
  const { registry, username, password, images, rules, network } = task;
  const given = Object.entries({
    registry,
    username,
    password,
    images,
    ...(declared.has('images') ? { tags: rules } : {}),
    ...(declared.has('push') ? { context: '.', push: 'true', ...(network === undefined ? {} : { network }) } : {}),
  });
  const earlier = Object.entries(outputs).filter(([name]) => handedOn.includes(name));
  return Object.fromEntries([...given, ...earlier].filter(([name]) => declared.has(name)));
}

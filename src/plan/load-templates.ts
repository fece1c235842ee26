import type Handlebars from 'handlebars';

/**
 * Loads the language of docker's expressions, without its helper `log`: that one prints whatever it is given to the standard
 * output, where the runner looks for commands, and what is between `{{` and `}}` may come from the title of a pull request.
 */
export async function loadTemplates(): Promise<typeof Handlebars> {
  const { default: handlebars } = await import('handlebars');
  const environment = handlebars.create();
  environment.unregisterHelper('log');
  return environment;
}

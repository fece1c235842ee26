/** What registries say, where the words mean more than the status that they come with. */

/**
 * The tag is there and may not be changed: ECR, Alibaba, MSR and Quay; Quay (endpoints/v2/errors.py); Google Artifact Registry,
 * by policy and by permission; Harbor (middleware/immutable/pushmf.go); Azure, for a locked tag.
 */
export const ofImmutableTag =
  /cannot be overwritten|\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b|cannot update tag .*immutab|artifactregistry\.tags\.update|configured as immutable|\bREGISTRY_DISALLOWED_OPERATION\b/is;

/** GHCR's 403. */
export const ofSecondaryLimit = /secondary rate limit/i;

export const ofLimit = /\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i;

/** Statuses of a fault that passes by itself. */
export const transientStatuses: readonly number[] = [408, 499, 500, 502, 503, 504, 522];

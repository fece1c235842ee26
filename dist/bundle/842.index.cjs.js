"use strict";
exports.id = 842;
exports.ids = [842];
exports.modules = {

/***/ 63099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/report/failure.js
var report_failure = __webpack_require__(57340);
;// CONCATENATED MODULE: ./lib/cli/contracts.json
const contracts_namespaceObject = /*#__PURE__*/JSON.parse('{"plan":{"inputs":[{"name":"images","group":"What is released, and under which names","description":"Repositories that get the tags, one a line or separated by commas, for example `ghcr.io/owner/app`. `name=ghcr.io/owner/app,enable=false` leaves one out."},{"name":"tags","group":"What is released, and under which names","description":"One entry a line: whole references (`ghcr.io/owner/app:1.4.2`, several separated by commas), a rule (`type=semver,pattern={{version}}`, `type=ref,event=branch`, `type=sha`; docs/tags.md has all) or a bare word (`nightly`). When empty, the version or the git ref decides."},{"name":"flavor","group":"What is released, and under which names","description":"What holds for the tags of all rules, one entry a line: `latest=auto|true|false`, `prefix=<text>`, `suffix=<text>`; the last two take `,onlatest=true`."},{"name":"version","group":"What is released, and under which names","description":"The version to release, as SemVer 2.0 (`1.4.2`), instead of the one in the git tag."},{"name":"tag-prefix","group":"What is released, and under which names","description":"What the git tags of this component begin with, before the version: `api/v`, `api@`, `api-v`. Git tags that begin otherwise belong to other components."},{"name":"bump","group":"What is released, and under which names","description":"Which version a run on a branch releases, as Conventional Commits have it: `auto` goes by the commits since the last version, `major`, `minor`, `patch` and `prerelease` say it, `none` releases nothing. docs/releases.md says how.","default":"none"},{"name":"bump-paths","group":"What is released, and under which names","description":"Git pathspecs, one a line (`services/api`): only commits that touch one of them count for `bump` and for the notes."},{"name":"release","group":"What is released, and under which names","description":"Whether a version gets a release on GitHub, with notes, digests and the commands to pull and to roll back: `auto`, `draft`, or `false`. It needs `permissions: contents: write`.","default":"false"},{"name":"attest","group":"What is released, and under which names","description":"Attest each released image at GitHub, as actions/attest does: where, by which workflow and from which commit it was built, signed and verified before any tag moves (docs/attestations.md). It needs `permissions: id-token: write` and `attestations: write`.","default":"false"},{"name":"labels","group":"What is released, and under which names","description":"Labels of the image, one `key=value` a line. They are added to the standard `org.opencontainers.image.*` labels and win over them."},{"name":"annotations","group":"What is released, and under which names","description":"Annotations, one `key=value` a line, added to the standard ones. A level in front (`manifest:`, `index:`, `manifest[linux/amd64]:`) says where one is written."},{"name":"push","group":"Whether and where to","description":"`true`, `false`, or `auto`, which pushes on `push`, `create`, `release`, `schedule`, `workflow_dispatch` and `repository_dispatch`, and not when `load`, `outputs` or `call` is given or no image is named.","default":"auto"},{"name":"allow-untrusted-events","group":"Whether and where to","description":"Whether `pull_request_target`, `workflow_run` and comments may log in, push, use secrets and read caches when what they build may come from a fork. Say `true` only where somebody has read that commit; docs/security.md says what else to do.","default":"false"},{"name":"digest-only","group":"Whether and where to","description":"Push the image by its digest and give it no name: it is a part of an image, for one of its platforms, that a later job merges with others (docs/merge.md). The output `part` is what that job needs.","default":"false"},{"name":"registry","group":"Whether and where to","description":"Registry to log in to, for example `ghcr.io`. When empty, it is the registry of `images` if they are all on one, and Docker Hub if there are none."},{"name":"username","group":"Whether and where to","description":"User name for the registry. When `username` and `password` are both empty, the login that Docker has is used; else, on `ghcr.io` and at Amazon, Google and Azure, the one that the job has there. docs/credentials.md says how."},{"name":"password","group":"Whether and where to","description":"Password or access token for the registry, for example `${{ secrets.DOCKERHUB_TOKEN }}`. It is masked in the log."},{"name":"registry-auth","group":"Whether and where to","description":"Logins for several registries, instead of `registry`, `username`, `password` and `ecr`: a YAML list whose entries have these keys."},{"name":"ecr","group":"Whether and where to","description":"Whether the registry is Amazon\'s, where `username` and `password` are an access key of AWS: `true`, `false` or `auto`, which goes by its name and is what holds when this is empty."},{"name":"export-credentials","group":"Whether and where to","description":"Let the later steps of the job use the logins of this step as well, by DOCKER_CONFIG.","default":"false"},{"name":"logout","group":"Whether and where to","description":"With `export-credentials`: take the logins away when the job ends, before the post steps of earlier steps.","default":"true"},{"name":"sign","group":"What has to agree before it gets its names","description":"Sign the image before anything is named: `cosign` signs every released digest with the cosign that is installed (3 or newer) and looks whether the signature is good; `cosign-legacy` writes it as older readers expect it; `none` signs nothing. docs/verify.md says how.","default":"none"},{"name":"sign-key","group":"What has to agree before it gets its names","description":"What signs: the path of a key, `env://NAME` for a key in the environment, or the address of a key service (`awskms://…`). Its password is in `COSIGN_PASSWORD`. When empty, the workflow signs as itself, which needs `permissions: id-token: write`."},{"name":"sign-log","group":"What has to agree before it gets its names","description":"Write the signature into Sigstore\'s public log, where everybody can see the name of the image. Only with `sign-key` it can be left out.","default":"true"},{"name":"verify","group":"What has to agree before it gets its names","description":"Commands that have to succeed before anything is named, one a line: `trivy image --exit-code 1 {{image}}`. No shell reads them; `{{image}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in, and are in the environment too."},{"name":"verify-timeout","group":"What has to agree before it gets its names","description":"How long each command of `verify` may take, in hours, minutes and seconds: `90s`, `10m`, `1h`.","default":"10m"},{"name":"on-exists","group":"How tags are written","description":"What to do when a version tag (`1.4.2`) is in a registry already. `verify`: when it is the image of this commit, build nothing and add what is missing; when it is another image, fail. `skip`: do nothing, and succeed. `fail`: fail, whatever it is. `overwrite`: build, and replace it.","default":"verify"},{"name":"on-failure","group":"How tags are written","description":"What to do when a floating tag (`1.4`, `latest`) cannot be moved. `roll-forward`: move the others, and report this one; running the job again moves the rest. `restore`: put those that were moved back to where they were.","default":"roll-forward"},{"name":"promote","group":"How tags are written","description":"Whether a version is released without a build when its commit was built before, by the push of its branch, from the same inputs (docs/build-once.md). `auto`: when there is such a build. `always`: fail when there is none. `never`: always build.","default":"auto"},{"name":"reproducible","group":"How tags are written","description":"Whether the same commit gives the same image on every machine and day (docs/reproducible.md). `true`: every time in it is that of the commit, that of each file included, and a builder that cannot do that is not used. `check`: release nothing, but build what is published of this commit once more, without any cache, and fail when its platforms have other digests.","default":"false"},{"name":"max-wait","group":"How tags are written","description":"How long one request waits at most in all because a registry asks for a pause, in hours, minutes and seconds: `90s`, `5m`, `1h30m`. It fails when that is not enough; `0s` never waits.","default":"5m"},{"name":"context","group":"What is built","description":"The files to build from: a folder or a URL. `git` instead takes ref and commit from the checkout, not from the event (`workflow`), and says nothing about the files. When empty, it is the workspace (`.`) if that is a checkout, otherwise the repository at this commit, which the builder fetches by itself."},{"name":"file","group":"What is built","description":"Path of the Dockerfile. When empty, it is `Dockerfile` in the context."},{"name":"target","group":"What is built","description":"The stage of the Dockerfile to build. When empty, it is the last one."},{"name":"platforms","group":"What is built","description":"Platforms to build for, for example `linux/amd64,linux/arm64`. When empty, it is the platform of the builder."},{"name":"build-args","group":"What is built","description":"Values for `ARG` instructions, one `NAME=value` a line. They can be read from the image: a password is a secret."},{"name":"version-args","group":"What is built","description":"Give a Dockerfile that declares `ARG VERSION`, `ARG REVISION` or `ARG CREATED` their values, unless `build-args` has them.","default":"true"},{"name":"build-contexts","group":"What is built","description":"Further contexts that the Dockerfile names, one `name=path`, `name=<URL>` or `name=docker-image://<reference>` a line."},{"name":"secrets","group":"What is built","description":"Secrets for `RUN --mount=type=secret`, one `id=value` a line. A value of several lines is put in double quotes together with its id. They are masked in the log."},{"name":"secret-envs","group":"What is built","description":"Secrets that are in environment variables of the step, one `id=VARIABLE` a line."},{"name":"secret-files","group":"What is built","description":"Secrets that are in files, one `id=path` a line, for example `npmrc=./.npmrc`. Texts are masked in the log."},{"name":"ssh","group":"What is built","description":"SSH agent sockets or keys for `RUN --mount=type=ssh`, for example `default` or `id=path/to/key`."},{"name":"github-token","group":"What is built","description":"Token for this repository. It reads git tags where the checkout has no credentials, what the event does not say (GitHub\'s API), and the git context when the builder fetches it; it writes git tags and releases (`bump`, `release`). It is also the password for `ghcr.io` where there is no other.","default":"${{ github.token }}"},{"name":"builder","group":"How it is built","description":"Name of the buildx builder. When empty, it is the current one if that can do what is asked, else one that is made for this step. With `driver`, it is the name of the builder that is made, unless there is one of that name."},{"name":"driver","group":"How it is built","description":"Makes a builder for this step and removes it afterwards: `docker-container`, `kubernetes` or `remote`; `docker` is the BuildKit in the engine. When empty, and one of the inputs below describes a builder, it is `docker-container`."},{"name":"driver-opts","group":"How it is built","description":"Options of the driver, one `name=value` a line, for example `network=host`, or `replicas=3` for Kubernetes."},{"name":"endpoint","group":"How it is built","description":"Where the builder is: a Docker context or the address of an engine; for the driver `remote` the address of BuildKit (`tcp://host:1234`, `unix:///run/buildkit/buildkitd.sock`)."},{"name":"append","group":"How it is built","description":"Further nodes of the builder, as a YAML list of objects with `name`, `endpoint`, `driver-opts` (a list), `buildkitd-flags` and `platforms`."},{"name":"buildkitd-config","group":"How it is built","description":"Path of a configuration file of BuildKit (`buildkitd.toml`), for example with mirrors of registries."},{"name":"buildkitd-config-inline","group":"How it is built","description":"The same as text. It is not used when `buildkitd-config` is given."},{"name":"buildkitd-flags","group":"How it is built","description":"Flags of BuildKit. When empty, builds may ask for `security.insecure` and `network.host` with `allow`."},{"name":"buildkit-image","group":"How it is built","description":"Images of BuildKit for a builder that is made, separated by commas or lines: the first that can be pulled is used. When empty, it is the one of buildx, or of `driver-opts`."},{"name":"keep-state","group":"How it is built","description":"Keep the cache of a `docker-container` builder that has a name (`builder`) on this machine, for the next run.","default":"false"},{"name":"emulation","group":"How it is built","description":"`auto` installs emulators (QEMU) when a `RUN` instruction has to run on a platform that no node of the builder has; `never` leaves that to you.","default":"auto"},{"name":"cache","group":"How it is built","description":"Where layers are kept for the next build. `gha`: in GitHub\'s cache. `registry`: in the first of `images`, under tags that begin with `buildcache-`. `auto`: the first of these that can be had without another builder. Pull requests from forks only read it, and a release only reads what the default branch and releases wrote (docs/cache.md). With `cache-from` or `cache-to`, those alone hold.","default":"off"},{"name":"cache-from","group":"How it is built","description":"Where build cache is taken from, one source a line, for example `type=gha` or `type=registry,ref=ghcr.io/owner/app:cache`."},{"name":"cache-to","group":"How it is built","description":"Where build cache is written to, one destination a line, for example `type=gha,mode=max`."},{"name":"no-cache","group":"How it is built","description":"Build every step again, without using the cache.","default":"false"},{"name":"no-cache-filters","group":"How it is built","description":"Stages to build without the cache, by name."},{"name":"pull","group":"How it is built","description":"Ask the registry for the base images even if the builder has them.","default":"false"},{"name":"network","group":"How it is built","description":"Network of `RUN` instructions: `default`, `none` or `host`. `host` has to be granted by `allow`."},{"name":"allow","group":"How it is built","description":"Extra privileges of the build, for example `network.host` or `security.insecure`."},{"name":"add-hosts","group":"How it is built","description":"Host names for `RUN` instructions, for example `db:10.180.0.1`."},{"name":"cgroup-parent","group":"How it is built","description":"Parent cgroup of the containers in which `RUN` instructions run."},{"name":"shm-size","group":"How it is built","description":"Size of `/dev/shm` for `RUN` instructions, for example `2g`."},{"name":"ulimit","group":"How it is built","description":"Limits for `RUN` instructions, one a line, for example `nofile=1024:1024`."},{"name":"outputs","group":"What comes out of it","description":"Where the result goes, one destination a line, for example `type=local,dest=out` or `type=oci,dest=image.tar`."},{"name":"load","group":"What comes out of it","description":"Put the image into the Docker engine, so that later steps can run it.","default":"false"},{"name":"call","group":"What comes out of it","description":"What to do instead of building, for example `check`, which runs the build checks only."},{"name":"attests","group":"What comes out of it","description":"Attestations, one a line, for example `type=sbom,generator=<image>`."},{"name":"provenance","group":"What comes out of it","description":"Provenance attestation: `true`, `false`, or its parameters, for example `mode=max`."},{"name":"sbom","group":"What comes out of it","description":"SBOM attestation: `true`, `false`, or its parameters, for example `generator=<image>`."},{"name":"sep-tags","group":"How the outputs are written","description":"What separates the entries of the outputs `tags` and `tag-names`. When empty, it is a new line."},{"name":"sep-labels","group":"How the outputs are written","description":"What separates the entries of the output `labels`. When empty, it is a new line."},{"name":"sep-annotations","group":"How the outputs are written","description":"What separates the entries of the output `annotations`. When empty, it is a new line."},{"name":"bake-target","group":"How the outputs are written","description":"Name of the target in the bake files that a plan writes. When empty, it is `docker-metadata-action`."},{"name":"runners","group":"How the build is spread","description":"For the output `matrix`: which runner builds which platform, as a YAML mapping from platform, or `default`, to a label or a list of labels (`linux/arm64: [self-hosted, arm64]`). When empty, `ubuntu-24.04-arm` builds for ARM and `ubuntu-24.04` the others."},{"name":"status","group":"What is there already","description":"Also ask the registries what stands where: at which version every floating tag of `images` is, how far behind, and which versions are withdrawn. Without it, a plan asks no registry.","default":"false"},{"name":"comment","group":"Who is told","description":"On a pull request, keep one comment up to date that says what merging it would do: which version its commits ask for, and which tags would be created, moved and kept. It needs `permissions: pull-requests: write`; docs/plan.md says how.","default":"false"}]},"release":{"inputs":[{"name":"images","group":"What is released, and under which names","description":"Repositories that get the tags, one a line or separated by commas, for example `ghcr.io/owner/app`. `name=ghcr.io/owner/app,enable=false` leaves one out."},{"name":"tags","group":"What is released, and under which names","description":"One entry a line: whole references (`ghcr.io/owner/app:1.4.2`, several separated by commas), a rule (`type=semver,pattern={{version}}`, `type=ref,event=branch`, `type=sha`; docs/tags.md has all) or a bare word (`nightly`). When empty, the version or the git ref decides."},{"name":"flavor","group":"What is released, and under which names","description":"What holds for the tags of all rules, one entry a line: `latest=auto|true|false`, `prefix=<text>`, `suffix=<text>`; the last two take `,onlatest=true`."},{"name":"version","group":"What is released, and under which names","description":"The version to release, as SemVer 2.0 (`1.4.2`), instead of the one in the git tag."},{"name":"tag-prefix","group":"What is released, and under which names","description":"What the git tags of this component begin with, before the version: `api/v`, `api@`, `api-v`. Git tags that begin otherwise belong to other components."},{"name":"bump","group":"What is released, and under which names","description":"Which version a run on a branch releases, as Conventional Commits have it: `auto` goes by the commits since the last version, `major`, `minor`, `patch` and `prerelease` say it, `none` releases nothing. docs/releases.md says how.","default":"none"},{"name":"bump-paths","group":"What is released, and under which names","description":"Git pathspecs, one a line (`services/api`): only commits that touch one of them count for `bump` and for the notes."},{"name":"release","group":"What is released, and under which names","description":"Whether a version gets a release on GitHub, with notes, digests and the commands to pull and to roll back: `auto`, `draft`, or `false`. It needs `permissions: contents: write`.","default":"false"},{"name":"attest","group":"What is released, and under which names","description":"Attest each released image at GitHub, as actions/attest does: where, by which workflow and from which commit it was built, signed and verified before any tag moves (docs/attestations.md). It needs `permissions: id-token: write` and `attestations: write`.","default":"false"},{"name":"labels","group":"What is released, and under which names","description":"Labels of the image, one `key=value` a line. They are added to the standard `org.opencontainers.image.*` labels and win over them."},{"name":"annotations","group":"What is released, and under which names","description":"Annotations, one `key=value` a line, added to the standard ones. A level in front (`manifest:`, `index:`, `manifest[linux/amd64]:`) says where one is written."},{"name":"push","group":"Whether and where to","description":"`true`, `false`, or `auto`, which pushes on `push`, `create`, `release`, `schedule`, `workflow_dispatch` and `repository_dispatch`, and not when `load`, `outputs` or `call` is given or no image is named.","default":"auto"},{"name":"allow-untrusted-events","group":"Whether and where to","description":"Whether `pull_request_target`, `workflow_run` and comments may log in, push, use secrets and read caches when what they build may come from a fork. Say `true` only where somebody has read that commit; docs/security.md says what else to do.","default":"false"},{"name":"digest-only","group":"Whether and where to","description":"Push the image by its digest and give it no name: it is a part of an image, for one of its platforms, that a later job merges with others (docs/merge.md). The output `part` is what that job needs.","default":"false"},{"name":"registry","group":"Whether and where to","description":"Registry to log in to, for example `ghcr.io`. When empty, it is the registry of `images` if they are all on one, and Docker Hub if there are none."},{"name":"username","group":"Whether and where to","description":"User name for the registry. When `username` and `password` are both empty, the login that Docker has is used; else, on `ghcr.io` and at Amazon, Google and Azure, the one that the job has there. docs/credentials.md says how."},{"name":"password","group":"Whether and where to","description":"Password or access token for the registry, for example `${{ secrets.DOCKERHUB_TOKEN }}`. It is masked in the log."},{"name":"registry-auth","group":"Whether and where to","description":"Logins for several registries, instead of `registry`, `username`, `password` and `ecr`: a YAML list whose entries have these keys."},{"name":"ecr","group":"Whether and where to","description":"Whether the registry is Amazon\'s, where `username` and `password` are an access key of AWS: `true`, `false` or `auto`, which goes by its name and is what holds when this is empty."},{"name":"export-credentials","group":"Whether and where to","description":"Let the later steps of the job use the logins of this step as well, by DOCKER_CONFIG.","default":"false"},{"name":"logout","group":"Whether and where to","description":"With `export-credentials`: take the logins away when the job ends, before the post steps of earlier steps.","default":"true"},{"name":"sign","group":"What has to agree before it gets its names","description":"Sign the image before anything is named: `cosign` signs every released digest with the cosign that is installed (3 or newer) and looks whether the signature is good; `cosign-legacy` writes it as older readers expect it; `none` signs nothing. docs/verify.md says how.","default":"none"},{"name":"sign-key","group":"What has to agree before it gets its names","description":"What signs: the path of a key, `env://NAME` for a key in the environment, or the address of a key service (`awskms://…`). Its password is in `COSIGN_PASSWORD`. When empty, the workflow signs as itself, which needs `permissions: id-token: write`."},{"name":"sign-log","group":"What has to agree before it gets its names","description":"Write the signature into Sigstore\'s public log, where everybody can see the name of the image. Only with `sign-key` it can be left out.","default":"true"},{"name":"verify","group":"What has to agree before it gets its names","description":"Commands that have to succeed before anything is named, one a line: `trivy image --exit-code 1 {{image}}`. No shell reads them; `{{image}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in, and are in the environment too."},{"name":"verify-timeout","group":"What has to agree before it gets its names","description":"How long each command of `verify` may take, in hours, minutes and seconds: `90s`, `10m`, `1h`.","default":"10m"},{"name":"on-exists","group":"How tags are written","description":"What to do when a version tag (`1.4.2`) is in a registry already. `verify`: when it is the image of this commit, build nothing and add what is missing; when it is another image, fail. `skip`: do nothing, and succeed. `fail`: fail, whatever it is. `overwrite`: build, and replace it.","default":"verify"},{"name":"on-failure","group":"How tags are written","description":"What to do when a floating tag (`1.4`, `latest`) cannot be moved. `roll-forward`: move the others, and report this one; running the job again moves the rest. `restore`: put those that were moved back to where they were.","default":"roll-forward"},{"name":"promote","group":"How tags are written","description":"Whether a version is released without a build when its commit was built before, by the push of its branch, from the same inputs (docs/build-once.md). `auto`: when there is such a build. `always`: fail when there is none. `never`: always build.","default":"auto"},{"name":"reproducible","group":"How tags are written","description":"Whether the same commit gives the same image on every machine and day (docs/reproducible.md). `true`: every time in it is that of the commit, that of each file included, and a builder that cannot do that is not used. `check`: release nothing, but build what is published of this commit once more, without any cache, and fail when its platforms have other digests.","default":"false"},{"name":"max-wait","group":"How tags are written","description":"How long one request waits at most in all because a registry asks for a pause, in hours, minutes and seconds: `90s`, `5m`, `1h30m`. It fails when that is not enough; `0s` never waits.","default":"5m"},{"name":"context","group":"What is built","description":"The files to build from: a folder or a URL. `git` instead takes ref and commit from the checkout, not from the event (`workflow`), and says nothing about the files. When empty, it is the workspace (`.`) if that is a checkout, otherwise the repository at this commit, which the builder fetches by itself."},{"name":"file","group":"What is built","description":"Path of the Dockerfile. When empty, it is `Dockerfile` in the context."},{"name":"target","group":"What is built","description":"The stage of the Dockerfile to build. When empty, it is the last one."},{"name":"platforms","group":"What is built","description":"Platforms to build for, for example `linux/amd64,linux/arm64`. When empty, it is the platform of the builder."},{"name":"build-args","group":"What is built","description":"Values for `ARG` instructions, one `NAME=value` a line. They can be read from the image: a password is a secret."},{"name":"version-args","group":"What is built","description":"Give a Dockerfile that declares `ARG VERSION`, `ARG REVISION` or `ARG CREATED` their values, unless `build-args` has them.","default":"true"},{"name":"build-contexts","group":"What is built","description":"Further contexts that the Dockerfile names, one `name=path`, `name=<URL>` or `name=docker-image://<reference>` a line."},{"name":"secrets","group":"What is built","description":"Secrets for `RUN --mount=type=secret`, one `id=value` a line. A value of several lines is put in double quotes together with its id. They are masked in the log."},{"name":"secret-envs","group":"What is built","description":"Secrets that are in environment variables of the step, one `id=VARIABLE` a line."},{"name":"secret-files","group":"What is built","description":"Secrets that are in files, one `id=path` a line, for example `npmrc=./.npmrc`. Texts are masked in the log."},{"name":"ssh","group":"What is built","description":"SSH agent sockets or keys for `RUN --mount=type=ssh`, for example `default` or `id=path/to/key`."},{"name":"github-token","group":"What is built","description":"Token for this repository. It reads git tags where the checkout has no credentials, what the event does not say (GitHub\'s API), and the git context when the builder fetches it; it writes git tags and releases (`bump`, `release`). It is also the password for `ghcr.io` where there is no other.","default":"${{ github.token }}"},{"name":"builder","group":"How it is built","description":"Name of the buildx builder. When empty, it is the current one if that can do what is asked, else one that is made for this step. With `driver`, it is the name of the builder that is made, unless there is one of that name."},{"name":"driver","group":"How it is built","description":"Makes a builder for this step and removes it afterwards: `docker-container`, `kubernetes` or `remote`; `docker` is the BuildKit in the engine. When empty, and one of the inputs below describes a builder, it is `docker-container`."},{"name":"driver-opts","group":"How it is built","description":"Options of the driver, one `name=value` a line, for example `network=host`, or `replicas=3` for Kubernetes."},{"name":"endpoint","group":"How it is built","description":"Where the builder is: a Docker context or the address of an engine; for the driver `remote` the address of BuildKit (`tcp://host:1234`, `unix:///run/buildkit/buildkitd.sock`)."},{"name":"append","group":"How it is built","description":"Further nodes of the builder, as a YAML list of objects with `name`, `endpoint`, `driver-opts` (a list), `buildkitd-flags` and `platforms`."},{"name":"buildkitd-config","group":"How it is built","description":"Path of a configuration file of BuildKit (`buildkitd.toml`), for example with mirrors of registries."},{"name":"buildkitd-config-inline","group":"How it is built","description":"The same as text. It is not used when `buildkitd-config` is given."},{"name":"buildkitd-flags","group":"How it is built","description":"Flags of BuildKit. When empty, builds may ask for `security.insecure` and `network.host` with `allow`."},{"name":"buildkit-image","group":"How it is built","description":"Images of BuildKit for a builder that is made, separated by commas or lines: the first that can be pulled is used. When empty, it is the one of buildx, or of `driver-opts`."},{"name":"keep-state","group":"How it is built","description":"Keep the cache of a `docker-container` builder that has a name (`builder`) on this machine, for the next run.","default":"false"},{"name":"emulation","group":"How it is built","description":"`auto` installs emulators (QEMU) when a `RUN` instruction has to run on a platform that no node of the builder has; `never` leaves that to you.","default":"auto"},{"name":"cache","group":"How it is built","description":"Where layers are kept for the next build. `gha`: in GitHub\'s cache. `registry`: in the first of `images`, under tags that begin with `buildcache-`. `auto`: the first of these that can be had without another builder. Pull requests from forks only read it, and a release only reads what the default branch and releases wrote (docs/cache.md). With `cache-from` or `cache-to`, those alone hold.","default":"off"},{"name":"cache-from","group":"How it is built","description":"Where build cache is taken from, one source a line, for example `type=gha` or `type=registry,ref=ghcr.io/owner/app:cache`."},{"name":"cache-to","group":"How it is built","description":"Where build cache is written to, one destination a line, for example `type=gha,mode=max`."},{"name":"no-cache","group":"How it is built","description":"Build every step again, without using the cache.","default":"false"},{"name":"no-cache-filters","group":"How it is built","description":"Stages to build without the cache, by name."},{"name":"pull","group":"How it is built","description":"Ask the registry for the base images even if the builder has them.","default":"false"},{"name":"network","group":"How it is built","description":"Network of `RUN` instructions: `default`, `none` or `host`. `host` has to be granted by `allow`."},{"name":"allow","group":"How it is built","description":"Extra privileges of the build, for example `network.host` or `security.insecure`."},{"name":"add-hosts","group":"How it is built","description":"Host names for `RUN` instructions, for example `db:10.180.0.1`."},{"name":"cgroup-parent","group":"How it is built","description":"Parent cgroup of the containers in which `RUN` instructions run."},{"name":"shm-size","group":"How it is built","description":"Size of `/dev/shm` for `RUN` instructions, for example `2g`."},{"name":"ulimit","group":"How it is built","description":"Limits for `RUN` instructions, one a line, for example `nofile=1024:1024`."},{"name":"outputs","group":"What comes out of it","description":"Where the result goes, one destination a line, for example `type=local,dest=out` or `type=oci,dest=image.tar`."},{"name":"load","group":"What comes out of it","description":"Put the image into the Docker engine, so that later steps can run it.","default":"false"},{"name":"call","group":"What comes out of it","description":"What to do instead of building, for example `check`, which runs the build checks only."},{"name":"attests","group":"What comes out of it","description":"Attestations, one a line, for example `type=sbom,generator=<image>`."},{"name":"provenance","group":"What comes out of it","description":"Provenance attestation: `true`, `false`, or its parameters, for example `mode=max`."},{"name":"sbom","group":"What comes out of it","description":"SBOM attestation: `true`, `false`, or its parameters, for example `generator=<image>`."},{"name":"sep-tags","group":"How the outputs are written","description":"What separates the entries of the outputs `tags` and `tag-names`. When empty, it is a new line."},{"name":"sep-labels","group":"How the outputs are written","description":"What separates the entries of the output `labels`. When empty, it is a new line."},{"name":"sep-annotations","group":"How the outputs are written","description":"What separates the entries of the output `annotations`. When empty, it is a new line."},{"name":"bake-target","group":"How the outputs are written","description":"Name of the target in the bake files that a plan writes. When empty, it is `docker-metadata-action`."}]},"rollback":{"inputs":[{"name":"withdraw","group":"Exactly one of these","description":"Versions that are bad, one a line or separated by commas, for example `1.4.2`. Every floating tag that stands at one goes to the highest remaining version of its line, and no release moves one back to it."},{"name":"to","group":"Exactly one of these","description":"Where to go instead: a version (`1.4.1`), `previous` (the version of the line before the one that the tag stands at) or a digest. The tags stay there until a higher version is released."},{"name":"reinstate","group":"Exactly one of these","description":"Versions whose withdrawal or rollback is taken back, one a line or separated by commas."},{"name":"images","group":"What is moved, and why","description":"Repositories whose tags are moved, one a line or separated by commas, for example `ghcr.io/owner/app`. Each of them is rolled back by itself."},{"name":"tags","group":"What is moved, and why","description":"With `to`: the tags to move, for example `latest`. When empty, all that stand above the target, or at the same version as `latest` with `previous`."},{"name":"reason","group":"What is moved, and why","description":"Why, in one line. It is kept in the registry, and shown to whoever tries to release that version again."},{"name":"release","group":"What is moved, and why","description":"`auto`: a withdrawn version gets a banner on its release on GitHub, and \\"latest\\" goes where the floating tag went. It needs `permissions: contents: write`.","default":"false"},{"name":"dry-run","group":"What is moved, and why","description":"Say what would be moved, and write nothing.","default":"false"},{"name":"max-wait","group":"What is moved, and why","description":"How long one request waits at most in all because a registry asks for a pause, in hours, minutes and seconds: `90s`, `5m`, `1h30m`. It fails when that is not enough; `0s` never waits.","default":"5m"},{"name":"tag-prefix","group":"How the versions are called","description":"What the git tags of this component begin with, before the version: `api/v`."},{"name":"flavor","group":"How the versions are called","description":"What the tags of the image have around the version, as in the release step: `prefix=<text>`, `suffix=<text>`, both with `,onlatest=true` where `latest` has it too."},{"name":"registry","group":"The registry","description":"Registry to log in to, for example `ghcr.io`. When empty, it is the registry of `images` if they are all on one."},{"name":"username","group":"The registry","description":"User name for the registry. When `username` and `password` are both empty, the login that Docker has is used; else, on `ghcr.io` and at Amazon, Google and Azure, the one that the job has there. docs/credentials.md says how."},{"name":"password","group":"The registry","description":"Password or access token for the registry, for example `${{ secrets.DOCKERHUB_TOKEN }}`. It is masked in the log."},{"name":"registry-auth","group":"The registry","description":"Logins for several registries, instead of `registry`, `username`, `password` and `ecr`: a YAML list whose entries have these keys."},{"name":"ecr","group":"The registry","description":"Whether the registry is Amazon\'s, where `username` and `password` are an access key of AWS: `true`, `false` or `auto`, which goes by its name and is what holds when this is empty."},{"name":"github-token","group":"The registry","description":"Token for this repository. It reads git tags where there is no checkout with credentials, and writes to releases (`release`). It is also the password for `ghcr.io` where there is no other.","default":"${{ github.token }}"}]},"promote":{"inputs":[{"name":"from","group":"What is promoted","description":"The image: a digest (`sha256:…`), a version (`1.4.2`) or a tag (`sha-860c190`) of the first of `images`, or a whole reference (`ghcr.io/owner/staging:1.4.2`, `ghcr.io/owner/staging@sha256:…`) of any other repository."},{"name":"images","group":"Where to, and under which names","description":"Repositories that get the tags, one a line or separated by commas, for example `ghcr.io/owner/app`. `name=ghcr.io/owner/app,enable=false` leaves one out."},{"name":"tags","group":"Where to, and under which names","description":"The tags, as in the release step: whole references, rules (`type=semver,pattern={{version}}`) or bare words (`production`), one a line. When empty, the version or the git ref decides."},{"name":"flavor","group":"Where to, and under which names","description":"What the tags have around the version, as in the release step: `latest=auto|true|false`, `prefix=<text>`, `suffix=<text>`."},{"name":"version","group":"Where to, and under which names","description":"The version that the image is released as. When empty, it is the one that `from` names, else the one in the git tag, else the one that the image says it has."},{"name":"tag-prefix","group":"Where to, and under which names","description":"What the git tags of this component begin with, before the version: `api/v`."},{"name":"dry-run","group":"Where to, and under which names","description":"Say what would be copied and which tags would be written, and write nothing.","default":"false"},{"name":"sign","group":"What has to agree before it gets its names","description":"Sign the image before anything is named: `cosign` signs every released digest with the cosign that is installed (3 or newer) and looks whether the signature is good; `cosign-legacy` writes it as older readers expect it; `none` signs nothing. docs/verify.md says how.","default":"none"},{"name":"sign-key","group":"What has to agree before it gets its names","description":"What signs: the path of a key, `env://NAME` for a key in the environment, or the address of a key service (`awskms://…`). Its password is in `COSIGN_PASSWORD`. When empty, the workflow signs as itself, which needs `permissions: id-token: write`."},{"name":"sign-log","group":"What has to agree before it gets its names","description":"Write the signature into Sigstore\'s public log, where everybody can see the name of the image. Only with `sign-key` it can be left out.","default":"true"},{"name":"verify","group":"What has to agree before it gets its names","description":"Commands that have to succeed before anything is named, one a line: `trivy image --exit-code 1 {{image}}`. No shell reads them; `{{image}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in, and are in the environment too."},{"name":"verify-timeout","group":"What has to agree before it gets its names","description":"How long each command of `verify` may take, in hours, minutes and seconds: `90s`, `10m`, `1h`.","default":"10m"},{"name":"on-exists","group":"How tags are written","description":"What to do when a version tag (`1.4.2`) is there already. `verify`: when it is the promoted image, add what is missing; when it is another one, fail. `skip`: do nothing, and succeed. `fail`: fail, whatever it is. `overwrite`: replace it.","default":"verify"},{"name":"on-failure","group":"How tags are written","description":"What to do when a floating tag (`1.4`, `latest`) cannot be moved. `roll-forward`: move the others, and report this one; running the step again moves the rest. `restore`: put those that were moved back to where they were.","default":"roll-forward"},{"name":"max-wait","group":"How tags are written","description":"How long one request waits at most in all because a registry asks for a pause, in hours, minutes and seconds: `90s`, `5m`, `1h30m`. It fails when that is not enough; `0s` never waits.","default":"5m"},{"name":"registry","group":"The registry","description":"Registry to log in to, for example `ghcr.io`. When empty, it is the registry of `images` if they are all on one."},{"name":"username","group":"The registry","description":"User name for the registry. For every other registry, that of `from` included, the login that Docker has is used; else, on `ghcr.io` and at Amazon, Google and Azure, the one that the job has there. docs/credentials.md says how."},{"name":"password","group":"The registry","description":"Password or access token for the registry, for example `${{ secrets.DOCKERHUB_TOKEN }}`. It is masked in the log."},{"name":"registry-auth","group":"The registry","description":"Logins for several registries, instead of `registry`, `username`, `password` and `ecr`: a YAML list whose entries have these keys."},{"name":"ecr","group":"The registry","description":"Whether the registry is Amazon\'s, where `username` and `password` are an access key of AWS: `true`, `false` or `auto`, which goes by its name and is what holds when this is empty."},{"name":"github-token","group":"The registry","description":"Token for reading this repository: its git tags where there is no checkout with credentials, and what the event does not say (GitHub\'s API). It is also the password for `ghcr.io` where there is no other.","default":"${{ github.token }}"}]},"merge":{"inputs":[{"name":"digests","group":"What is merged","description":"What the build jobs have pushed: the output `part` of each of them, or digests (`sha256:…`), one a line."},{"name":"platforms","group":"What is merged","description":"The platforms that the image has to be for, no more and no less, separated by commas: `linux/amd64,linux/arm64`. When empty, those that were built."},{"name":"annotations","group":"What is merged","description":"Annotations of the index, one `index:key=value` a line, added to the standard ones."},{"name":"images","group":"Where to, and under which names","description":"Repositories that get the tags, one a line or separated by commas, for example `ghcr.io/owner/app`. `name=ghcr.io/owner/app,enable=false` leaves one out."},{"name":"tags","group":"Where to, and under which names","description":"The tags, as in the release step: whole references, rules (`type=semver,pattern={{version}}`) or bare words (`production`), one a line. When empty, the version or the git ref decides."},{"name":"flavor","group":"Where to, and under which names","description":"What the tags have around the version, as in the release step: `latest=auto|true|false`, `prefix=<text>`, `suffix=<text>`."},{"name":"version","group":"Where to, and under which names","description":"The version to release, as SemVer 2.0 (`1.4.2`), instead of the one in the git tag."},{"name":"tag-prefix","group":"Where to, and under which names","description":"What the git tags of this component begin with, before the version: `api/v`, `api@`, `api-v`. Git tags that begin otherwise belong to other components."},{"name":"bump","group":"Where to, and under which names","description":"Which version a run on a branch releases, as Conventional Commits have it: `auto` goes by the commits since the last version, `major`, `minor`, `patch` and `prerelease` say it, `none` releases nothing. docs/releases.md says how.","default":"none"},{"name":"bump-paths","group":"Where to, and under which names","description":"Git pathspecs, one a line (`services/api`): only commits that touch one of them count for `bump` and for the notes."},{"name":"release","group":"Where to, and under which names","description":"Whether a version gets a release on GitHub, with notes, digests and the commands to pull and to roll back: `auto`, `draft`, or `false`. It needs `permissions: contents: write`.","default":"false"},{"name":"sign","group":"What has to agree before it gets its names","description":"Sign the image before anything is named: `cosign` signs every released digest with the cosign that is installed (3 or newer) and looks whether the signature is good; `cosign-legacy` writes it as older readers expect it; `none` signs nothing. docs/verify.md says how.","default":"none"},{"name":"sign-key","group":"What has to agree before it gets its names","description":"What signs: the path of a key, `env://NAME` for a key in the environment, or the address of a key service (`awskms://…`). Its password is in `COSIGN_PASSWORD`. When empty, the workflow signs as itself, which needs `permissions: id-token: write`."},{"name":"sign-log","group":"What has to agree before it gets its names","description":"Write the signature into Sigstore\'s public log, where everybody can see the name of the image. Only with `sign-key` it can be left out.","default":"true"},{"name":"verify","group":"What has to agree before it gets its names","description":"Commands that have to succeed before anything is named, one a line: `trivy image --exit-code 1 {{image}}`. No shell reads them; `{{image}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in, and are in the environment too."},{"name":"verify-timeout","group":"What has to agree before it gets its names","description":"How long each command of `verify` may take, in hours, minutes and seconds: `90s`, `10m`, `1h`.","default":"10m"},{"name":"attest","group":"How tags are written","description":"Attest each released image at GitHub, as actions/attest does: where, by which workflow and from which commit it was built, signed and verified before any tag moves (docs/attestations.md). It needs `permissions: id-token: write` and `attestations: write`.","default":"false"},{"name":"on-exists","group":"How tags are written","description":"What to do when a version tag (`1.4.2`) is in a registry already. `verify`: when it is the image of this commit, build nothing and add what is missing; when it is another image, fail. `skip`: do nothing, and succeed. `fail`: fail, whatever it is. `overwrite`: build, and replace it.","default":"verify"},{"name":"on-failure","group":"How tags are written","description":"What to do when a floating tag (`1.4`, `latest`) cannot be moved. `roll-forward`: move the others, and report this one; running the job again moves the rest. `restore`: put those that were moved back to where they were.","default":"roll-forward"},{"name":"max-wait","group":"How tags are written","description":"How long one request waits at most in all because a registry asks for a pause, in hours, minutes and seconds: `90s`, `5m`, `1h30m`. It fails when that is not enough; `0s` never waits.","default":"5m"},{"name":"registry","group":"The registry","description":"Registry to log in to, for example `ghcr.io`. When empty, it is the registry of `images` if they are all on one."},{"name":"username","group":"The registry","description":"User name for the registry. For every other registry, that of `from` included, the login that Docker has is used; else, on `ghcr.io` and at Amazon, Google and Azure, the one that the job has there. docs/credentials.md says how."},{"name":"password","group":"The registry","description":"Password or access token for the registry, for example `${{ secrets.DOCKERHUB_TOKEN }}`. It is masked in the log."},{"name":"registry-auth","group":"The registry","description":"Logins for several registries, instead of `registry`, `username`, `password` and `ecr`: a YAML list whose entries have these keys."},{"name":"ecr","group":"The registry","description":"Whether the registry is Amazon\'s, where `username` and `password` are an access key of AWS: `true`, `false` or `auto`, which goes by its name and is what holds when this is empty."},{"name":"github-token","group":"The registry","description":"Token for this repository. It reads git tags where there is no checkout with credentials, and what the event does not say (GitHub\'s API); it writes git tags and releases (`bump`, `release`). It is also the password for `ghcr.io` where there is no other.","default":"${{ github.token }}"}]}}');
;// CONCATENATED MODULE: ./lib/cli/contract.js

const commands = {
    plan: 'Says which tags a release would write, and why, and writes nothing',
    release: 'Builds, tags and pushes the image of what is checked out',
    rollback: 'Takes a release back by moving tags, without a build',
    promote: 'Gives an image that exists further tags, in its repository or in others',
    merge: 'Makes one image of those that were built for one platform each',
    status: 'Says at which version every floating tag stands, and what is withdrawn',
};
const commandNames = Object.keys(commands);
const onlyInJobs = ['comment', 'export-credentials', 'logout'];
const secretNames = ['password', 'registry-auth', 'secrets', 'github-token'];
const statusNames = [
    ...['images', 'flavor', 'tag-prefix', 'max-wait'],
    ...['registry', 'username', 'password', 'registry-auth', 'ecr', 'github-token'],
];
function inputsOf(command) {
    const { inputs } = contracts_namespaceObject[command === 'status' ? 'plan' : command];
    return inputs.filter(({ name }) => !onlyInJobs.includes(name) && (command !== 'status' || statusNames.includes(name)));
}
function isSecret({ name }) {
    return secretNames.includes(name);
}
function isSwitch({ default: given }) {
    return given === 'true' || given === 'false';
}
function secretVariable(name) {
    return `RELEASE_IMAGE_${name.replaceAll('-', '_').toUpperCase()}`;
}

;// CONCATENATED MODULE: ./lib/cli/own-flags.js
const ownFlags = [
    {
        name: 'workflow',
        value: 'FILE',
        description: 'Take the inputs from a step of this workflow. Flags win over what the step says.',
    },
    {
        name: 'step',
        value: 'NAME',
        description: 'Which step: its `id` or `name`, or `job.step`. When left out, it is the only one that uses release-image.',
    },
    {
        name: 'set',
        value: 'NAME=VALUE',
        description: 'What an expression of the workflow stands for: `vars.REGISTRY=ghcr.io`, `matrix.platform=linux/amd64`. As often as needed.',
    },
    {
        name: 'ref',
        value: 'REF',
        description: 'The git ref that the run is about, in full: `refs/tags/v1.4.3`. When left out, it is the branch or tag that is checked out. Only a plan takes a ref that does not exist.',
    },
    {
        name: 'event',
        value: 'NAME',
        description: 'The event that the run is about. When left out, it is `push`.',
    },
    { name: 'password-stdin', description: 'Read the password for the registry from standard input.' },
    { name: 'json', description: 'Print the outputs as one JSON object, and everything else on standard error.' },
    { name: 'help', description: 'Show this text.' },
];

;// CONCATENATED MODULE: ./lib/cli/completion.js


function completionScript(shell) {
    switch (shell) {
        case 'bash':
            return bash();
        case 'zsh':
            return zsh();
        case 'fish':
            return fish();
    }
}
function flagsOf(command) {
    const inputs = inputsOf(command).filter((input) => !isSecret(input));
    return [
        ...ownFlags.map(({ name, value, description }) => ({
            name,
            takesValue: value !== undefined,
            description: plain(description),
        })),
        ...inputs.map((input) => ({
            name: input.name,
            takesValue: !isSwitch(input),
            description: plain(input.description),
        })),
    ];
}
function plain(description) {
    const [sentence = ''] = description.split(/[.:;](?:\s|$)/);
    return sentence.replaceAll(/[^\w ,.()/-]/g, '').trim();
}
function bash() {
    const cases = commandNames.map((command) => {
        const words = flagsOf(command).map(({ name }) => `--${name}`);
        return `    ${command}) words='${words.join(' ')}' ;;`;
    });
    return `# bash: source <(release-image completion bash)
_release_image() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words='${[...commandNames, 'completion'].join(' ')} --help --version'
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  [[ $current == -* ]] || return
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _release_image release-image
`;
}
function zsh() {
    const list = commandNames.map((name) => `    '${name}:${plain(commands[name])}'`);
    const cases = commandNames.map((command) => {
        const flags = flagsOf(command).map(({ name, takesValue, description }) => `'*--${name}[${description}]${takesValue ? ':value:_files' : ''}'`);
        return `    ${command}) _arguments -s : ${flags.join(' \\\n      ')} ;;`;
    });
    return `#compdef release-image
# zsh: source <(release-image completion zsh)
_release_image() {
  local -a commands=(
${list.join('\n')}
    'completion:Prints what a shell needs to complete flags'
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT -= 1))
  case $command in
${cases.join('\n')}
    completion) _values shell bash zsh fish ;;
  esac
}
compdef _release_image release-image
`;
}
function fish() {
    const first = [
        ...commandNames.map((name) => [name, plain(commands[name])]),
        ['completion', 'Prints what a shell needs'],
    ];
    const lines = first.map(([name = '', description = '']) => `complete -c release-image -n __fish_use_subcommand -f -a ${name} -d '${description}'`);
    const flags = commandNames.flatMap((command) => flagsOf(command).map(({ name, takesValue, description }) => `complete -c release-image -n '__fish_seen_subcommand_from ${command}' -l ${name}${takesValue ? ' -r' : ''} -d '${description}'`));
    return ['# fish: release-image completion fish | source', ...lines, ...flags, ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/cli/exit-code.js

const wrongRequests = [
    ...['usage', 'invalid-inputs', 'no-checkout', 'ref-not-at-head'],
    ...['unreadable-workflow', 'no-such-step', 'several-steps', 'unevaluated', 'unknown-context'],
];
function exitCodeOf(failure) {
    return failure instanceof errors/* ReleaseError */.K2 && wrongRequests.includes(failure.failure.code) ? 2 : 1;
}

;// CONCATENATED MODULE: ./lib/cli/help.js


const [edge, descriptions] = [2, 6];
const widest = 100;
function globalHelp(columns) {
    const width = Math.max(...commandNames.map((name) => name.length));
    const list = commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name]}`);
    const paragraphs = [
        'Usage: release-image <command> [flags]',
        'Releases the container image of what is checked out, as the GitHub Action of the same name does.',
        ['Commands:', ...list].join('\n'),
        [
            'Others:',
            '  release-image <command> --help             what a command takes',
            '  release-image completion bash|zsh|fish     prints what a shell needs to complete flags',
            '  release-image --version                    prints the version of this program',
        ].join('\n'),
        [
            'Examples:',
            '  release-image plan --images ghcr.io/octocat/app --ref refs/tags/v1.4.3',
            '  release-image plan --workflow .github/workflows/release.yml --step release --ref refs/tags/v1.4.3',
            '  release-image rollback --images ghcr.io/octocat/app --withdraw 1.4.2 --reason "crashes on arm64"',
        ].join('\n'),
        exitCodes,
    ];
    return `${paragraphs.map((text) => fit(text, columns)).join('\n\n')}\n`;
}
const exitCodes = [
    'Exit codes:',
    '  0         all is done',
    '  1         something could not be done; the message says what was',
    '  2         the command line, the workflow or an input is wrong; nothing was done',
    '  130, 143  stopped by Ctrl-C or SIGTERM',
].join('\n');
function commandHelp(command, columns) {
    const inputs = inputsOf(command);
    const groups = [...new Set(inputs.map(({ group }) => group))];
    const sections = groups.map((group) => section(group, inputs.filter((input) => input.group === group).map(inputLines(columns))));
    const own = section('The command line', ownFlags.map(ownLines(columns)));
    const intro = [
        `Usage: release-image ${command} [flags]`,
        fit(`${commands[command]}.`, columns),
        fit('A flag that is given several times has one value a line. Paths are relative to the root of the checkout.', columns),
    ];
    return `${[...intro, own, ...sections, exitCodes].join('\n\n')}\n`;
}
function section(title, entries) {
    return [`${title}:`, ...entries].join('\n');
}
function inputLines(columns) {
    return (input) => {
        const { name, description, default: given } = input;
        if (isSecret(input))
            return entry(`$${secretVariable(name)}`, `${description} No flag gives it.`, columns);
        const otherwise = given === undefined || given === '' ? '' : ` [default: ${given}]`;
        return entry(`--${name}${isSwitch(input) ? '[=true|false]' : ' VALUE'}`, `${description}${otherwise}`, columns);
    };
}
function ownLines(columns) {
    return ({ name, value, description }) => entry(`--${name}${value === undefined ? '' : ` ${value}`}`, description, columns);
}
function entry(head, description, columns) {
    return `${' '.repeat(edge)}${head}\n${wrap(description, columns - descriptions)
        .map((line) => `${' '.repeat(descriptions)}${line}`)
        .join('\n')}`;
}
function fit(text, columns) {
    return text.includes('\n') ? text : wrap(text, columns).join('\n');
}
function wrap(text, columns) {
    const width = Math.min(Math.max(columns, 40), widest);
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}

// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/tools/stopwatch.js
var tools_stopwatch = __webpack_require__(85068);
;// CONCATENATED MODULE: ./lib/cli/load-command.js


async function loadCommand(command) {
    const stopwatch = (0,tools_stopwatch/* startStopwatch */.Q)(() => performance.now());
    switch (command) {
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(852), __webpack_require__.e(966), __webpack_require__.e(631), __webpack_require__.e(777), __webpack_require__.e(699), __webpack_require__.e(908), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 59603))).plan;
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(908), __webpack_require__.e(523)]).then(__webpack_require__.bind(__webpack_require__, 17908))).status;
        case 'release': {
            const { release } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(852), __webpack_require__.e(966), __webpack_require__.e(161), __webpack_require__.e(705), __webpack_require__.e(631), __webpack_require__.e(777), __webpack_require__.e(699), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 55576));
            return (options) => stoppable(({ stopping }) => release({ ...options, stopwatch, stopping }));
        }
        case 'merge': {
            const { merge } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(852), __webpack_require__.e(966), __webpack_require__.e(161), __webpack_require__.e(705), __webpack_require__.e(631), __webpack_require__.e(777), __webpack_require__.e(837), __webpack_require__.e(164)]).then(__webpack_require__.bind(__webpack_require__, 83164));
            return (options) => stoppable(({ stopping }) => merge({ ...options, stopwatch, stopping }));
        }
        case 'rollback': {
            const { rollback } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(966), __webpack_require__.e(161), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 5006));
            return (options) => stoppable(({ stopping }) => rollback({ ...options, stopping }));
        }
        case 'promote': {
            const { promote } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(975), __webpack_require__.e(852), __webpack_require__.e(161), __webpack_require__.e(705), __webpack_require__.e(837), __webpack_require__.e(404)]).then(__webpack_require__.bind(__webpack_require__, 69397));
            return (options) => stoppable(({ stopping }) => promote({ ...options, stopping }));
        }
    }
}
async function stoppable(run) {
    const stop = (0,stop_signal/* listenForStop */.r)();
    try {
        await Promise.race([run(stop), stop.overdue]);
    }
    finally {
        stop.leave();
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/cli/failures.js

const seeHelp = '"release-image --help" lists the commands, "release-image <command> --help" the flags.';
function unknownCommand(command) {
    return new errors/* ReleaseError */.K2({ code: 'usage', what: 'There is no such command', value: command, remedy: seeHelp });
}
function unknownFlag(flag, command, near) {
    const remedy = near === undefined ? `"release-image ${command} --help" lists them.` : `Did you mean "--${near}"?`;
    return new errors/* ReleaseError */.K2({ code: 'usage', what: `"${command}" has no such flag`, value: flag, remedy });
}
function unexpectedArgument(argument) {
    const remedy = 'Values stand behind their flags ("--images ghcr.io/owner/app"); quote those with blanks in them.';
    return new errors/* ReleaseError */.K2({ code: 'usage', what: 'Nobody knows what this is for', value: argument, remedy });
}
function valueMissing(flag) {
    const remedy = `Write "--${flag} VALUE"; a value that begins with "-" is written "--${flag}=-value".`;
    return new errors/* ReleaseError */.K2({ code: 'usage', what: `"--${flag}" has no value`, remedy });
}
function valueNotTaken(flag, value) {
    return new errors/* ReleaseError */.K2({ code: 'usage', what: `"--${flag}" takes no value`, value, remedy: `Write "--${flag}".` });
}
function secretFlag(flag, variable) {
    const input = flag === 'password' ? ', or to standard input with "--password-stdin"' : '';
    return new errors/* ReleaseError */.K2({
        code: 'usage',
        what: `"--${flag}" would show a secret to every user of this machine, and to the history of the shell`,
        remedy: `Give it to the variable ${variable}${input}. If it was a real one, replace it.`,
    });
}
function unknownShell(shell) {
    const remedy = 'Write "release-image completion bash", "zsh" or "fish".';
    return new errors/* ReleaseError */.K2({ code: 'usage', what: 'There is no completion for this shell', value: shell, remedy });
}
function invalidRef(ref) {
    const remedy = 'Write a whole one: "refs/tags/v1.4.3", "refs/heads/main".';
    return new errors/* ReleaseError */.K2({ code: 'usage', what: 'Not a full git ref', value: ref, remedy });
}
function refNotAtHead(ref, sha) {
    return new errors/* ReleaseError */.K2({
        code: 'ref-not-at-head',
        what: `The ref is not at the commit that is checked out (${sha})`,
        value: ref,
        remedy: 'Check it out first. What would happen if it were there, "release-image plan" says.',
    });
}
function noCheckout(problem, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'no-checkout',
        what: `There is no commit that the run could be about (${problem})`,
        remedy: 'Run it in a git repository that has a commit, on a branch, or name the ref with "--ref refs/tags/v1.4.3".',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/cli/nearest.js
function nearest(word, names) {
    const allowed = Math.max(1, Math.floor(word.length / 3));
    const close = names.map((name) => ({ name, far: distance(word, name) })).filter(({ far }) => far <= allowed);
    return close.toSorted((a, b) => a.far - b.far)[0]?.name;
}
function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= other.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./lib/cli/invocation.js





const shells = ['bash', 'zsh', 'fish'];
function parseInvocation(argv) {
    const [word, ...rest] = argv;
    if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
        return { kind: 'help', command: commandNames.find((name) => name === rest[0]) };
    }
    if (word === '--version' || word === '-V')
        return { kind: 'version' };
    if (word === 'completion')
        return completion(rest);
    const command = commandNames.find((name) => name === word);
    if (command === undefined)
        throw unknownCommand(word);
    const given = readFlags(command, rest);
    return given.has('help') ? { kind: 'help', command } : run(command, given);
}
function completion([shell = '', ...rest]) {
    const known = shells.find((each) => each === shell);
    if (known === undefined)
        throw unknownShell(shell);
    if (rest[0] !== undefined)
        throw unexpectedArgument(rest[0]);
    return { kind: 'completion', shell: known };
}
function run(command, given) {
    const one = (name) => given.get(name)?.at(-1);
    const own = new Set(ownFlags.map(({ name }) => name));
    const inputs = [...given].filter(([name]) => !own.has(name));
    return {
        kind: 'run',
        command,
        inputs: new Map(inputs.map(([name, values]) => [name, values.join('\n')])),
        json: given.has('json'),
        passwordFromInput: given.has('password-stdin'),
        ref: one('ref'),
        event: one('event'),
        workflow: one('workflow'),
        step: one('step'),
        set: given.get('set') ?? [],
    };
}
function invocation_flagsOf(command) {
    const inputs = inputsOf(command).map((input) => ({ ...input, takes: isSwitch(input) ? 'maybe' : 'value' }));
    const own = ownFlags.map(({ name, value }) => ({ name, takes: value === undefined ? 'nothing' : 'value' }));
    return new Map([...inputs, ...own].map((flag) => [flag.name, flag]));
}
function readFlags(command, argv) {
    const flags = invocation_flagsOf(command);
    const options = Object.fromEntries([...flags.values()].map(({ name, takes }) => [name, { type: takes === 'value' ? 'string' : 'boolean' }]));
    const args = argv.map((word) => (word === '-h' ? '--help' : word));
    const { tokens } = (0,external_node_util_.parseArgs)({ args, options, strict: false, tokens: true });
    const given = new Map();
    for (const token of tokens) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional')
            throw unexpectedArgument(token.value);
        const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined;
        if (flag === undefined)
            throw unknownFlag(token.rawName, command, nearest(token.name, [...flags.keys()]));
        given.set(flag.name, [...(given.get(flag.name) ?? []), invocation_valueOf(flag, token)]);
    }
    return given;
}
function invocation_valueOf(flag, { value, inlineValue = false }) {
    if (isSecret(flag))
        throw secretFlag(flag.name, secretVariable(flag.name));
    switch (flag.takes) {
        case 'nothing':
            if (value !== undefined)
                throw valueNotTaken(flag.name, value);
            return 'true';
        case 'maybe':
            return value ?? 'true';
        case 'value':
            if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-'))
                throw valueMissing(flag.name);
            return value;
    }
}

;// CONCATENATED MODULE: ./lib/cli/outputs-json.js



const jsonOutputs = [
    ...['attached', 'buildx-argv', 'failed', 'json', 'matrix', 'metadata', 'moved-tags', 'moves', 'part', 'plan'],
    ...['platform-digests', 'previous', 'skipped', 'status', 'withdrawn'],
];
function outputsJson({ outputs, failure, hide }) {
    const values = [...outputs].map(([name, text]) => [name, jsonOutputs.includes(name) ? parsed(text) : text]);
    const error = failure === undefined ? {} : { error: errorOf(failure) };
    const result = { ...Object.fromEntries(values), ...error };
    return escaped(JSON.stringify(result, (_, value) => (typeof value === 'string' ? hide(value) : value), 2));
}
function parsed(text) {
    return text === '' ? null : JSON.parse(text);
}
function errorOf(failure) {
    if (!(failure instanceof errors/* ReleaseError */.K2))
        return { code: 'bug', what: (0,report_failure/* reportFailure */.x)(failure).message };
    const { code, what, value, remedy } = failure.failure;
    return { code, what: (0,clean/* cleanLines */.v3)(what), value, remedy: (0,clean/* cleanLines */.v3)(remedy) };
}
function escaped(json) {
    return json.replaceAll(/[[\p{Control}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]--\n]/gv, unicodeEscape);
}
function unicodeEscape(point) {
    const units = Array.from({ length: point.length }, (_, index) => point.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/git.js + 10 modules
var tools_git = __webpack_require__(12413);
// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts = __webpack_require__(46195);
;// CONCATENATED MODULE: ./lib/cli/checkout.js








async function checkoutEvent(asked, root, env) {
    const { command, event, ref, workflow } = asked;
    if (ref !== undefined && !isFullRef(ref))
        throw invalidRef(ref);
    if (env['GITHUB_REF'] && ref === undefined) {
        return { variables: event === undefined ? {} : { ...noEvent, GITHUB_EVENT_NAME: event }, defaultBranch: undefined };
    }
    const name = { ...actor(env), ...noEvent, GITHUB_WORKSPACE: root, GITHUB_EVENT_NAME: event ?? 'push' };
    if (needs[command] === 'nothing' && ref === undefined && workflow === undefined) {
        return { variables: name, defaultBranch: undefined };
    }
    const git = (0,tools_git/* createGit */.l)((0,bounded_run/* createBoundedRun */.R)(), root, { env });
    const [head, repository, defaultBranch] = await Promise.all([
        headVariables(asked, { git, env, root }),
        env['GITHUB_REPOSITORY'] ? {} : originVariables(git, env),
        git.originBranch(),
    ]);
    return { variables: { ...name, ...head, ...repository }, defaultBranch };
}
function rootOf(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
}
const needs = {
    plan: 'head',
    release: 'head',
    merge: 'head',
    promote: 'head-if-any',
    rollback: 'nothing',
    status: 'nothing',
};
const noEvent = { GITHUB_EVENT_PATH: '', GITHUB_HEAD_REF: '', GITHUB_BASE_REF: '' };
function actor(env) {
    const name = env['GITHUB_ACTOR'] ?? env['USER'] ?? env['LOGNAME'];
    return name === undefined ? {} : { GITHUB_ACTOR: name };
}
async function headVariables({ command, ref }, { git, env, root }) {
    try {
        if (ref === undefined) {
            const head = await (0,facts/* headOf */.Uo)(git, env, root);
            return { GITHUB_REF: head.ref.full, GITHUB_SHA: head.sha };
        }
        const { sha, refs } = await git.head();
        if (command !== 'plan' && !refs.includes(ref))
            throw refNotAtHead(ref, sha);
        return { GITHUB_REF: ref, GITHUB_SHA: sha };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2) || error.failure.code !== 'unusable-checkout')
            throw error;
        if (needs[command] !== 'head')
            return {};
        throw noCheckout(error.failure.what.replace(/^.*?\((.*)\)$/s, '$1'), error);
    }
}
async function originVariables(git, env) {
    const name = fullNameOf((await git.originUrl()) ?? '', (0,facts_event/* serverUrlOf */.Gh)(env));
    return name === undefined ? {} : { GITHUB_REPOSITORY: name };
}
function fullNameOf(url, serverUrl) {
    const host = new URL(serverUrl).hostname;
    const form = /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^:/]+)(?::\d+)?\/|[^@/]+@([^:/]+):)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
    const [, one, other, name] = form.exec(url) ?? [];
    return (one ?? other)?.toLowerCase() === host.toLowerCase() ? name : undefined;
}
function isFullRef(ref) {
    return (/^refs\/(?:heads|tags|pull)\/[^\p{Control}\p{Default_Ignorable_Code_Point}\s~^:?*[\\]+$/u.test(ref) &&
        !ref.includes('..'));
}

;// CONCATENATED MODULE: ./lib/cli/environment.js

const jobToken = '${{ github.token }}';
function inputVariables({ command, flags, step, password }, env) {
    const entries = inputsOf(command).flatMap((input) => {
        const { name, default: otherwise } = input;
        const secret = isSecret(input)
            ? ((name === 'password' ? password : undefined) ?? env[secretVariable(name)])
            : undefined;
        const value = flags.get(name) ?? secret ?? step.get(name) ?? (otherwise === jobToken ? tokenOf(env) : otherwise);
        return value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]];
    });
    return Object.fromEntries(entries);
}
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|RELEASE_IMAGE)_/.test(name)));
}
function tokenOf(env) {
    return env['GH_TOKEN'] || env['GITHUB_TOKEN'] || undefined;
}

// EXTERNAL MODULE: ./lib/facts/git-ref.js
var git_ref = __webpack_require__(34623);
;// CONCATENATED MODULE: ./lib/cli/workflow-failures.js

function unreadableWorkflow(file, problem, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'unreadable-workflow',
        what: `The workflow cannot be read (${problem})`,
        value: file,
        remedy: 'Name a file with jobs and steps: "--workflow .github/workflows/release.yml".',
        cause,
    });
}
function noSuchStep(name, there) {
    const what = name === undefined ? 'No step of the workflow uses release-image for this' : 'The workflow has no such step';
    const remedy = there.length === 0 ? 'Its steps use nothing.' : `Name one with "--step":\n${(0,errors/* bullets */.e5)(there)}`;
    return new errors/* ReleaseError */.K2({ code: 'no-such-step', what, value: name, remedy });
}
function severalSteps(name, there) {
    const what = name === undefined ? 'Several steps use release-image' : 'Several steps are called so';
    return new errors/* ReleaseError */.K2({
        code: 'several-steps',
        what,
        value: name,
        remedy: `Name one with "--step":\n${(0,errors/* bullets */.e5)(there)}`,
    });
}
function unevaluated(expression, problem, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'unevaluated',
        what: `An expression of the step cannot be evaluated (${problem})`,
        value: expression,
        remedy: 'Correct it, or give the input by its flag, which wins over the step.',
        cause,
    });
}
function unknownContext(expression, path) {
    return new errors/* ReleaseError */.K2({
        code: 'unknown-context',
        what: `An expression of the step needs ${JSON.stringify(path)}, which nobody knows here`,
        value: expression,
        remedy: `Say what it is with "--set ${path}=VALUE", or give the input by its flag, which wins over the step.`,
    });
}
function invalidSetting(setting) {
    return new errors/* ReleaseError */.K2({
        code: 'usage',
        what: '"--set" is not followed by a name in a context and its value',
        value: setting,
        remedy: 'Write "--set vars.REGISTRY=ghcr.io"; "--set vars.REGISTRY=" says that it is empty.',
    });
}
function secretSetting(name) {
    return new errors/* ReleaseError */.K2({
        code: 'usage',
        what: '"--set" would show a secret to every user of this machine, and to the history of the shell',
        value: name,
        remedy: 'Give it to a variable instead: SECRET_NAME is what "secrets.NAME" stands for.',
    });
}

;// CONCATENATED MODULE: ./lib/cli/workflow.js

function readWorkflow({ file, text }, parseYaml) {
    const document = mappingOf(parsed());
    if (document['jobs'] === undefined)
        throw unreadableWorkflow(file, 'it has no "jobs"', undefined);
    const jobs = Object.entries(mappingOf(document['jobs']));
    return {
        on: document['on'],
        env: mappingOf(document['env']),
        steps: jobs.flatMap(([name, job]) => stepsOf(name, mappingOf(job))),
    };
    function parsed() {
        try {
            return parseYaml(text);
        }
        catch (error) {
            throw unreadableWorkflow(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML', error);
        }
    }
}
function stepsOf(job, { uses, steps, ...others }) {
    const env = mappingOf(others['env']);
    if (typeof uses === 'string') {
        const { 'build-secrets': secrets, ...given } = mappingOf(others['secrets']);
        const inputs = { ...mappingOf(others['with']), ...given, ...(secrets === undefined ? {} : { secrets }) };
        return [{ place: job, names: [], uses, with: inputs, env }];
    }
    if (!Array.isArray(steps))
        return [];
    return steps.map(mappingOf).flatMap((step, index) => {
        if (typeof step['uses'] !== 'string')
            return [];
        const names = [step['id'], step['name']].filter((name) => typeof name === 'string');
        const place = `${job}.${names[0] ?? String(index + 1)}`;
        return [
            { place, names, uses: step['uses'], with: mappingOf(step['with']), env: { ...env, ...mappingOf(step['env']) } },
        ];
    });
}
const folders = {
    plan: ['', 'plan', 'build', '.github/workflows/release.yml'],
    release: ['', '.github/workflows/release.yml'],
    rollback: ['rollback'],
    promote: ['promote'],
    merge: ['merge'],
    status: ['', 'plan', 'build', 'rollback', 'promote', 'merge', '.github/workflows/release.yml'],
};
function findStep({ steps }, command, name) {
    const ours = steps.filter(({ uses }) => folders[command].includes(folderOf(uses) ?? '-'));
    const found = name === undefined ? ours : steps.filter((step) => step.place === name || step.names.includes(name));
    const places = (each) => each.map(({ place, uses }) => `${place} (${uses})`);
    const [step, ...others] = found;
    if (step === undefined)
        throw noSuchStep(name, places(steps));
    if (others.length > 0)
        throw severalSteps(name, places(found));
    return step;
}
function folderOf(uses) {
    return (/^(?:release-image\/action|\.|\$)(?:\/([^@]*))?(?:@.*)?$/.exec(uses)?.[1] ??
        (/^release-image\/action(@|$)/.test(uses) ? '' : undefined));
}
function mappingOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/cli/contexts.js




const ofPush = [
    ...['after', 'base_ref', 'before', 'commits', 'compare', 'created', 'deleted', 'enterprise', 'forced', 'head_commit'],
    ...['installation', 'organization', 'pusher', 'ref', 'repository', 'sender'],
];
function contextsOf({ env, payload, set, on }) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const values = {
        github: { ...githubOf(env), ...(payload === undefined ? {} : { event: payload }) },
        vars: named(env, 'VAR_'),
        secrets: { ...named(env, 'SECRET_'), ...(tokenOf(env) === undefined ? {} : { GITHUB_TOKEN: tokenOf(env) }) },
        inputs: defaultsOf(on, event),
    };
    for (const setting of set)
        put(values, setting);
    return { values, isAbsent: (path) => isAbsent(path.toLowerCase(), { event, hasPayload: payload !== undefined, on }) };
}
function secretsAmong({ values }) {
    return Object.values(mappingOf(values['secrets'])).filter((value) => typeof value === 'string');
}
function isAbsent(path, { event, hasPayload, on }) {
    const [context, first = '', second = ''] = path.split('.');
    if (context === 'secrets')
        return true;
    if (context === 'inputs')
        return askedBy(on, event) === undefined;
    if (context !== 'github' || first !== 'event' || second === '')
        return false;
    return hasPayload || (event === 'push' && !ofPush.includes(second));
}
function named(env, prefix) {
    const entries = Object.entries(env).filter(([name]) => name.startsWith(prefix));
    return Object.fromEntries(entries.map(([name, value = '']) => [name.slice(prefix.length), value]));
}
function githubOf(env) {
    const variables = Object.entries(named(env, 'GITHUB_')).filter(([name]) => name !== 'TOKEN' && name !== 'EVENT_PATH');
    const ref = (0,git_ref/* parseGitRef */.T)(env['GITHUB_REF'] ?? '');
    const [owner = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    return {
        event: {},
        server_url: 'https://github.com',
        api_url: 'https://api.github.com',
        ref_name: ref.full.replace(/^refs\/(?:heads|tags|pull)\//, ''),
        ...(ref.kind === 'tag' || ref.kind === 'branch' ? { ref_type: ref.kind } : {}),
        ...(owner === '' ? {} : { repository_owner: owner }),
        token: tokenOf(env) ?? '',
        ...Object.fromEntries(variables.map(([name, value]) => [name.toLowerCase(), value])),
    };
}
function askedBy(on, event) {
    if (event === 'workflow_dispatch')
        return event;
    const isStartedByEvent = on === event || (Array.isArray(on) && on.includes(event)) || event in mappingOf(on);
    return !isStartedByEvent && 'workflow_call' in mappingOf(on) ? 'workflow_call' : undefined;
}
function defaultsOf(on, event) {
    const asked = askedBy(on, event);
    const inputs = Object.entries(mappingOf(mappingOf(asked === undefined ? undefined : mappingOf(on)[asked])['inputs']));
    return Object.fromEntries(inputs.flatMap(([name, input]) => {
        const { default: given, required } = mappingOf(input);
        return given === undefined && required === true ? [] : [[name, given ?? '']];
    }));
}
function put(values, setting) {
    const [, path = '', value = ''] = /^([a-z]+(?:\.[\w-]+)+)=(.*)$/is.exec(setting) ?? [];
    if (path === '')
        throw invalidSetting(setting.replace(/=.*$/s, '=…'));
    const keys = path.split('.');
    if (keys[0]?.toLowerCase() === 'secrets')
        throw secretSetting(path);
    const last = keys.pop() ?? '';
    let at = values;
    for (const key of keys) {
        const inner = { ...mappingOf(at[key]) };
        at[key] = inner;
        at = inner;
    }
    at[last] = value;
}

;// CONCATENATED MODULE: ./lib/cli/expressions.js

const names = ['github', 'inputs', 'vars', 'secrets', 'env', 'matrix', 'needs', 'steps', 'strategy', 'job', 'runner'];
const expression = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g;
function hasExpression(text) {
    return text.includes('${{');
}
function expand(text, contexts, library) {
    const rest = text.replaceAll(expression, '');
    if (hasExpression(rest))
        throw unevaluated(rest.slice(rest.indexOf('${{')), 'it does not end', undefined);
    return text.replaceAll(expression, (_, inner) => evaluate(inner.trim(), contexts, library));
}
function evaluate(text, contexts, library) {
    try {
        const tree = new library.Parser(new library.Lexer(text).lex().tokens, names, []).parse();
        const known = Object.fromEntries(names.map((name) => [name, contexts.values[name] ?? {}]));
        const dictionary = dataOf(known, '', { contexts, library });
        return new library.Evaluator(tree, dictionary).evaluate().coerceString();
    }
    catch (error) {
        const path = notKnown(error);
        throw path === undefined
            ? unevaluated(text, error instanceof Error ? error.message : String(error), error)
            : unknownContext(text, wholePath(text, path));
    }
}
class NotKnown extends Error {
    path;
    constructor(path) {
        super(`${path} is not known`);
        this.path = path;
    }
}
function notKnown(error) {
    if (error instanceof NotKnown)
        return error.path;
    return error instanceof Error && error.cause !== undefined ? notKnown(error.cause) : undefined;
}
function wholePath(text, path) {
    const at = text.toLowerCase().indexOf(path.toLowerCase());
    return at < 0 ? path : (/^[\w.-]+/.exec(text.slice(at))?.[0] ?? path);
}
function dataOf(value, path, making) {
    const { data } = making.library;
    if (typeof value === 'string')
        return new data.StringData(value);
    if (typeof value === 'number')
        return new data.NumberData(value);
    if (typeof value === 'boolean')
        return new data.BooleanData(value);
    if (Array.isArray(value))
        return new data.Array(...value.map((each) => dataOf(each, `${path}.*`, making)));
    if (typeof value !== 'object' || value === null)
        return new data.Null();
    return dictionaryOf(value, path, making);
}
function dictionaryOf(value, path, making) {
    const { contexts, library } = making;
    const at = (key) => (path === '' ? key : `${path}.${key}`);
    const pairs = Object.entries(value).map(([key, each]) => ({ key, value: dataOf(each, at(key), making) }));
    class Known extends library.data.Dictionary {
        get(key) {
            const found = pairs.find((pair) => pair.key.toLowerCase() === key.toLowerCase())?.value;
            if (found === undefined && !contexts.isAbsent(at(key)))
                throw new NotKnown(at(key));
            return found;
        }
    }
    return new Known(...pairs);
}

;// CONCATENATED MODULE: ./lib/cli/step-inputs.js








const takenVariables = /^(?:DOCKER_METADATA_|SOURCE_DATE_EPOCH$|BUILDX_NO_DEFAULT_ATTESTATIONS$)/;
async function readStepInputs(request, { env, loadLibrary }) {
    const { command, name, set, given } = request;
    const workflow = await load(request.file);
    const step = findStep(workflow, command, name);
    const path = env['GITHUB_EVENT_PATH'];
    const payload = path ? await (0,facts/* readPayload */.rD)(path) : undefined;
    const contexts = contextsOf({ env, payload, set, on: workflow.on });
    const texts = [...Object.values(step.with), ...Object.values(step.env), ...Object.values(workflow.env)].map(textOf);
    const value = valuer(texts.some(hasExpression) ? await loadLibrary() : undefined);
    const variables = variablesOf({ ...workflow.env, ...step.env }, contexts, value);
    const known = {
        ...contexts,
        values: { ...contexts.values, env: { ...variables, ...mapping(contexts.values['env']) } },
    };
    const taken = new Set(inputsOf(command).map((input) => input.name));
    const entries = Object.entries(step.with).map(([key, text]) => [key.toLowerCase(), text]);
    const inputs = entries.filter(([key]) => taken.has(key) && !given.has(key));
    return {
        inputs: new Map(inputs.map(([key, text]) => [key, value(textOf(text), known)])),
        variables: Object.fromEntries(Object.entries(variables).filter(([key]) => takenVariables.test(key))),
        secrets: secretsAmong(contexts),
        ignored: ignoredOf(step, taken),
    };
}
async function load(file) {
    const [{ parse }, text] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)),
        (0,promises_.readFile)(file, 'utf8').catch((error) => {
            throw unreadableWorkflow(file, error instanceof Error ? error.message : String(error), error);
        }),
    ]);
    return readWorkflow({ file, text }, (yaml) => parse(yaml, { logLevel: 'error' }));
}
function valuer(library) {
    return (text, contexts) => (library === undefined ? text : expand(text, contexts, library));
}
function variablesOf(given, contexts, value) {
    const entries = Object.entries(given).flatMap(([name, text]) => {
        try {
            return [[name, value(textOf(text), contexts)]];
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            return [];
        }
    });
    return Object.fromEntries(entries);
}
function ignoredOf(step, taken) {
    const known = new Set(['plan', 'release', 'rollback', 'promote', 'merge']
        .flatMap((each) => inputsOf(each))
        .map(({ name }) => name));
    return Object.keys(step.with).filter((key) => !taken.has(key.toLowerCase()) && !known.has(key.toLowerCase()));
}
function textOf(value) {
    return typeof value === 'string'
        ? value
        : typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : '';
}
function mapping(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/cli/step-environment.js





async function stepEnvironment(asked, options) {
    const { env, temp, readInput, core } = options;
    const { command, inputs: flags, passwordFromInput } = asked;
    const root = env['GITHUB_WORKSPACE'] ?? rootOf(process.cwd());
    const workflow = asked.workflow === undefined ? undefined : (0,external_node_path_.resolve)(asked.workflow);
    process.chdir(root);
    const password = passwordFromInput ? (await readInput()).replace(/\r?\n$/, '') : undefined;
    if (password !== undefined)
        core.setSecret(password);
    const { variables, defaultBranch } = await checkoutEvent(asked, root, env);
    const base = { ...withoutInputs(env), GITHUB_STATE: '', RUNNER_TEMP: temp, ...variables };
    const step = workflow === undefined ? nothing : await stepOf(workflow, asked, { ...options, env: base });
    const payload = defaultBranch === undefined ? {} : await writePayload(temp, defaultBranch);
    return {
        ...base,
        ...payload,
        ...step.variables,
        ...inputVariables({ command, flags, step: step.inputs, password }, env),
    };
}
const nothing = { inputs: new Map(), variables: {} };
async function stepOf(file, { command, step: name, set, inputs: given }, { env, loadLibrary, core }) {
    const step = await readStepInputs({ command, file, name, set, given }, { env, loadLibrary });
    for (const secret of step.secrets)
        core.setSecret(secret);
    if (step.ignored.length > 0)
        core.warning(`The step has inputs that nobody knows: ${step.ignored.join(', ')}`);
    return step;
}
async function writePayload(temp, defaultBranch) {
    const file = (0,external_node_path_.join)(temp, 'release-image-event.json');
    await (0,promises_.writeFile)(file, JSON.stringify({ repository: { default_branch: defaultBranch } }));
    return { GITHUB_EVENT_PATH: file };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/cli/temporary-folder.js



function temporaryFolder(env) {
    const given = env['RUNNER_TEMP'];
    if (given)
        return { path: given, isKept: true };
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'release-image-'));
    process.on('exit', () => {
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    });
    return { path, isKept: false };
}

// EXTERNAL MODULE: ./lib/tools/mask.js
var tools_mask = __webpack_require__(79595);
;// CONCATENATED MODULE: ./lib/cli/progress.js
const noProgress = { around: (print) => print(), stop: () => undefined };
const progress_frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const toStartAndClear = '\r\u001b[K';
const patience = 400;
const interval = 100;
function startProgress(screen, what) {
    const began = performance.now();
    let shown = false;
    let turn = 0;
    const clear = () => {
        if (shown)
            screen.write(toStartAndClear);
        shown = false;
    };
    const draw = () => {
        const time = performance.now() - began;
        if (time < patience)
            return;
        const frame = progress_frames[turn++ % progress_frames.length] ?? '';
        screen.write(`${toStartAndClear}${`${frame} ${what} · ${(time / 1000).toFixed(1)} s`.slice(0, screen.columns - 1)}`);
        shown = true;
    };
    const timer = setInterval(draw, interval).unref();
    return {
        around(print) {
            clear();
            print();
        },
        stop() {
            clearInterval(timer);
            clear();
        },
    };
}

;// CONCATENATED MODULE: ./lib/cli/screen.js
const codes = { bold: 1, red: 31, yellow: 33 };
function isLively({ isTerminal }, env) {
    const { NO_COLOR: none = '', CI: ci = '', TERM: kind = '' } = env;
    return isTerminal && none === '' && (ci === '' || ci === 'false') && kind !== 'dumb';
}
function paint(text, colour, lively) {
    return lively ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}

;// CONCATENATED MODULE: ./lib/cli/terminal.js




function createTerminal({ stdout, stderr, env, json, what }) {
    const mask = (0,tools_mask/* createMask */.P)();
    const outputs = new Map();
    const lively = isLively(stderr, env);
    const progress = lively ? startProgress(stderr, what) : noProgress;
    const log = json ? stderr : stdout;
    let indent = '';
    const say = (screen, text) => {
        const lines = mask.hide(text).split('\n');
        progress.around(() => screen.write(lines.map((line) => `${indent}${line}\n`).join('')));
    };
    const label = (name, colour) => paint(`${name}:`, colour, lively);
    const core = {
        ExitCode: { Failure: 1 },
        debug: (text) => (env['RUNNER_DEBUG'] === '1' ? say(stderr, text) : undefined),
        info: (text) => say(log, text),
        warning: (text, place) => say(stderr, `${label('warning', 'yellow')} ${placed(String(text), place)}`),
        error: (text, place) => say(stderr, `${label('error', 'red')} ${placed(String(text), place)}`),
        startGroup(title) {
            say(log, paint(title, 'bold', isLively(log, env)));
            indent = '  ';
        },
        endGroup: () => void (indent = ''),
        setOutput: (name, value) => void outputs.set(name, String(value)),
        setSecret: (secret) => mask.add(secret),
        exportVariable: () => undefined,
        summary: { addRaw: (text) => ({ write: () => writeSummary(env, mask.hide(text)) }) },
    };
    const tellFailure = (first, lines) => {
        indent = '';
        core.error(first);
        for (const line of lines)
            say(stderr, `  ${line}`);
    };
    return { core, mask, outputs, tellFailure, close: () => progress.stop() };
}
function placed(text, place = {}) {
    const { file, startLine } = place;
    return file === undefined ? text : `${file}${startLine === undefined ? '' : `:${startLine}`}: ${text}`;
}
async function writeSummary(env, text) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file)
        await (0,promises_.appendFile)(file, text);
}

;// CONCATENATED MODULE: ./lib/cli/run.js












async function runCommandLine(line) {
    const { argv, env, stdout, stderr } = line;
    try {
        const asked = parseInvocation(argv);
        switch (asked.kind) {
            case 'help':
                stdout.write(asked.command === undefined ? globalHelp(stdout.columns) : commandHelp(asked.command, stdout.columns));
                return 0;
            case 'version':
                stdout.write(`${await line.readVersion()}\n`);
                return 0;
            case 'completion':
                stdout.write(completionScript(asked.shell));
                return 0;
            case 'run':
                return await runCommand(asked, line);
        }
    }
    catch (error) {
        const terminal = createTerminal({ stdout, stderr, env, json: true, what: '' });
        terminal.close();
        if (argv.includes('--json'))
            stdout.write(`${outputsJson({ outputs: new Map(), failure: error, hide: String })}\n`);
        return tell(error, terminal);
    }
}
async function runCommand(asked, line) {
    const { stdout, stderr, env, loadGitHub } = line;
    const { command, json } = asked;
    const terminal = createTerminal({ stdout, stderr, env, json, what: command });
    const temp = temporaryFolder(env);
    let failure;
    try {
        const options = { ...line, temp: temp.path, core: terminal.core };
        const [step, start] = await Promise.all([stepEnvironment(asked, options), loadCommand(command)]);
        await start({ env: step, loadCore: () => Promise.resolve(terminal.core), loadGitHub });
    }
    catch (error) {
        failure = error;
    }
    terminal.close();
    if (json) {
        const outputs = new Map([...terminal.outputs].filter(([name]) => temp.isKept || !name.startsWith('bake-file')));
        stdout.write(`${outputsJson({ outputs, failure, hide: (text) => terminal.mask.hide(text) })}\n`);
    }
    return failure === undefined ? 0 : tell(failure, terminal);
}
function tell(error, terminal) {
    if (error instanceof errors/* ReleaseError */.K2) {
        const { what, value, remedy, details = [] } = error.failure;
        const first = `${(0,clean/* cleanLines */.v3)(what).trimEnd()}${value === undefined ? '' : `: ${(0,errors/* quote */.hD)((0,clean/* cleanLines */.v3)(value))}`}`;
        terminal.tellFailure(first, [...details, ...remedy.split('\n')].map(clean/* cleanLines */.v3));
    }
    else {
        const { message, details } = (0,report_failure/* reportFailure */.x)(error);
        terminal.tellFailure(message, details);
    }
    return exitCodeOf(error);
}


/***/ }),

/***/ 56905:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var _cli_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63099);




function screenOf(stream) {
    return {
        write: (output) => void stream.write(output),
        isTerminal: stream.isTTY,
        columns: stream.isTTY ? stream.columns : 100,
    };
}
async function readVersion() {
    const program = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(process.argv[1] ?? '');
    const manifest = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program), '../../package.json'), 'utf8');
    return JSON.parse(manifest).version;
}
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        throw error;
});
process.exitCode = await (0,_cli_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommandLine */ .r)({
    argv: process.argv.slice(2),
    env: process.env,
    stdout: screenOf(process.stdout),
    stderr: screenOf(process.stderr),
    readInput: () => (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(process.stdin),
    readVersion,
    loadGitHub: () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413)),
    loadLibrary: () => __webpack_require__.e(/* import() */ 993).then(__webpack_require__.bind(__webpack_require__, 3993)),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ unreadablePayload),
/* harmony export */   K2: () => (/* binding */ ReleaseError),
/* harmony export */   Q_: () => (/* binding */ noDigest),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Su: () => (/* binding */ unusablePattern),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   dg: () => (/* binding */ tagsNotPublished),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   gH: () => (/* binding */ invalidEntry),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qX: () => (/* binding */ slowPattern),
/* harmony export */   qg: () => (/* binding */ severalFailures),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
class ReleaseError extends Error {
    name = 'ReleaseError';
    failure;
    constructor(failure) {
        super(message(failure), failure.cause === undefined ? {} : { cause: failure.cause });
        this.failure = failure;
    }
}
const maxQuotedLength = 200;
function quote(text) {
    const shown = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
    return JSON.stringify(shown);
}
function describe(what, value, remedy) {
    return `${what}${value === undefined ? '' : `: ${quote(value)}`}. ${remedy}`;
}
function sentencesOf({ what, value, remedy, diagnosis }) {
    const evidence = diagnosis?.evidence;
    const isTold = evidence === undefined || (value !== undefined && quote(value).includes(quote(evidence).slice(1, -1)));
    return describe(what, value, isTold ? remedy : `It said ${quote(evidence)}. ${remedy}`);
}
function message(failure) {
    const add = failure.diagnosis?.add;
    const lines = add === undefined ? [] : [`Add to ${add.to}:`, ...add.lines.map((line) => `  ${line}`)];
    return [sentencesOf(failure), ...lines].join('\n');
}
function invalidName(kind, value, remedy) {
    return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}
function invalidEntry(problem, value, remedy) {
    return new ReleaseError({ code: 'invalid-entry', what: problem, value, remedy });
}
function invalidInputs(faults) {
    const place = ({ input, line }) => (line === undefined ? input : `${input}, line ${line}`);
    const lines = faults.map((fault) => `- ${place(fault)}: ${describe(fault.problem, fault.value, fault.remedy)}`);
    return new ReleaseError({
        code: 'invalid-inputs',
        what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
        remedy: `Correct the inputs:\n${lines.join('\n')}`,
    });
}
function unreadablePayload(path, cause) {
    return new ReleaseError({
        code: 'unreadable-payload',
        what: 'The event payload is not readable JSON',
        value: path,
        remedy: 'GitHub writes this file; outside of GitHub, unset GITHUB_EVENT_PATH or point it at a JSON file.',
        cause,
    });
}
function noDigest() {
    return new ReleaseError({
        code: 'no-digest',
        what: 'The image was pushed, but buildx does not say under which digest, so no further tag can be pointed at it',
        remedy: 'Install buildx 0.6.0 or newer, and a builder that writes "containerimage.digest" into its metadata file.',
    });
}
function tagsNotPublished(failed, cause) {
    return new ReleaseError({
        code: 'tags-not-published',
        what: `The image is pushed, but not every tag points at it:\n${bullets(failed)}\n`,
        remedy: 'The job summary says where each tag stands. Run the job again: it is safe, and it moves the rest.',
        cause,
    });
}
function severalFailures(failures) {
    const unknown = failures.find((failure) => !(failure instanceof ReleaseError));
    if (unknown !== undefined || failures.length < 2)
        return unknown ?? failures[0];
    const messages = failures.map(({ message }) => message);
    return new ReleaseError({ code: 'several-failures', what: 'Several things are wrong', remedy: messages.join('\n') });
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function unusablePattern(pattern, cause) {
    return new ReleaseError({
        code: 'unusable-pattern',
        what: 'The pattern is too large',
        value: pattern,
        remedy: 'Write a shorter one.',
        cause,
    });
}
function slowPattern(pattern, limit, cause) {
    return new ReleaseError({
        code: 'slow-pattern',
        what: `The pattern took longer than ${limit} ms`,
        value: pattern,
        remedy: 'Avoid repetitions inside of repetitions: "(a+)+" can be written as "a+".',
        cause,
    });
}


/***/ }),

/***/ 65810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   S$: () => (/* binding */ foldedKey),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
    }
    catch {
        return undefined;
    }
}
function foldedKey(key) {
    return key.toUpperCase().toLowerCase();
}
function textAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
}
function numberAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Number.isSafeInteger(value) ? value : undefined;
}
function isTrueAt(payload, ...path) {
    return valueAt(payload, ...path) === true;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function listAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Array.isArray(value) ? value : [];
}
function valueAt(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
}


/***/ }),

/***/ 79595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMask),
/* harmony export */   Q: () => (/* binding */ withMaskedSummary)
/* harmony export */ });
const hidden = '***';
function createMask() {
    let texts = [];
    return {
        add(secret) {
            if (secret === '')
                return;
            const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
            texts = [...new Set([...texts, ...forms])].toSorted((a, b) => b.length - a.length);
        },
        hide: (text) => texts.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
    };
}
function withMaskedSummary(load) {
    let loaded;
    return () => (loaded ??= load().then(maskSummary));
}
function maskSummary(core) {
    const mask = createMask();
    return {
        ...core,
        setSecret(secret) {
            mask.add(secret);
            core.setSecret(secret);
        },
        summary: { addRaw: (text) => core.summary.addRaw(mask.hide(text)) },
    };
}


/***/ }),

/***/ 85068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startStopwatch)
/* harmony export */ });
function startStopwatch(now) {
    const laps = new Map();
    let last = 0;
    return {
        laps,
        lap(name) {
            const time = now();
            laps.set(name, Math.round(time - last));
            last = time;
        },
        total: now,
    };
}


/***/ })

};
;
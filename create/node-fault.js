/** The oldest Node that can build the site: as `engines` of the package says. */
const oldest = [22, 18];

/**
 * What is wrong with this Node, in one sentence: it could not build the site that would be begun.
 *
 * @param {string} [version]
 * @returns {string | undefined}
 */
export function nodeFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  return isOld ? `Bedside needs Node ${oldest.join('.')} or newer, and this is Node ${version}.` : undefined;
}

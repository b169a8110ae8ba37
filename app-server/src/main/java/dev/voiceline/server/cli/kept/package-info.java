/** Commands about what is kept: calls, recordings, the audit trail, keys. */
@NullMarked
package dev.voiceline.server.cli.kept;

import org.jspecify.annotations.NullMarked;

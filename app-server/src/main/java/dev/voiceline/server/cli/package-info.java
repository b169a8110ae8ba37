/** The command line. */
@NullMarked
package dev.voiceline.server.cli;

import org.jspecify.annotations.NullMarked;

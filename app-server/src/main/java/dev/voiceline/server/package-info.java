/** The server: HTTP, sockets, configuration, security and the command line. */
@NullMarked
package dev.voiceline.server;

import org.jspecify.annotations.NullMarked;

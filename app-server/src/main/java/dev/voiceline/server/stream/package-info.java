/** The media sockets: the handshake, the socket, and the ticket. */
@NullMarked
package dev.voiceline.server.stream;

import org.jspecify.annotations.NullMarked;

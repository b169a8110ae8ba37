/** Several servers behind one domain, and what one of them hands on to another. */
@NullMarked
package dev.voiceline.server.peers;

import org.jspecify.annotations.NullMarked;

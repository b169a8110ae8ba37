/** Whole calls over real loopback sockets: simulated phones, the real server, a simulated model. */
@NullMarked
package dev.voiceline.server.wholecall;

import org.jspecify.annotations.NullMarked;

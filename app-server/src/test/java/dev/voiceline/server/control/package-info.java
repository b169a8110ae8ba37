/** Tests of calls under control, over sockets. */
@NullMarked
package dev.voiceline.server.control;

import org.jspecify.annotations.NullMarked;

/** How much a source of requests may fail before it is turned away unheard. */
@NullMarked
package dev.voiceline.server.limits;

import org.jspecify.annotations.NullMarked;

/** Where the parts become a running server. */
@NullMarked
package dev.voiceline.server.composition;

import org.jspecify.annotations.NullMarked;

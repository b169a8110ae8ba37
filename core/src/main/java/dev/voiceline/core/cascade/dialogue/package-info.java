/** What a cascade remembers of what was said and heard. */
@NullMarked
package dev.voiceline.core.cascade.dialogue;

import org.jspecify.annotations.NullMarked;

/** What the line itself says, in each language that it speaks. */
@NullMarked
package dev.voiceline.core.language;

import org.jspecify.annotations.NullMarked;

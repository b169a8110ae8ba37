/** A greeting that was spoken once is played again, so that no caller waits for it. */
@NullMarked
package dev.voiceline.core.greeting;

import org.jspecify.annotations.NullMarked;

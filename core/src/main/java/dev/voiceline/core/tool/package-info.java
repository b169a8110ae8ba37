/** Functions that the model may ask for, and their answers. */
@NullMarked
package dev.voiceline.core.tool;

import org.jspecify.annotations.NullMarked;

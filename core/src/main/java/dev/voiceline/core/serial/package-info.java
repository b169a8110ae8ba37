/** Work that is done one task at a time. */
@NullMarked
package dev.voiceline.core.serial;

import org.jspecify.annotations.NullMarked;

/** What a call is gone on with when another server has held it: read from its journal. */
@NullMarked
package dev.voiceline.core.resumption;

import org.jspecify.annotations.NullMarked;

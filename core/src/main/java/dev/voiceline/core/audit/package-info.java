/** Who saw or heard what, and when. */
@NullMarked
package dev.voiceline.core.audit;

import org.jspecify.annotations.NullMarked;

/** JSON as it comes over a wire: read strictly, navigated without nulls. */
@NullMarked
package dev.voiceline.adapters.eligibility.json;

import org.jspecify.annotations.NullMarked;

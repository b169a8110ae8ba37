/** Live calls: {@link dev.voiceline.core.runtime.Calls} is the embedder's front door. */
@NullMarked
package dev.voiceline.core.runtime;

import org.jspecify.annotations.NullMarked;

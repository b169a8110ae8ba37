/** Words that stand for people and do not name them. */
@NullMarked
package dev.voiceline.server.privacy;

import org.jspecify.annotations.NullMarked;

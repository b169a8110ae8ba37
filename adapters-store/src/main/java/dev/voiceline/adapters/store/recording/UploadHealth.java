package dev.voiceline.adapters.store.recording;

import java.util.Optional;

/**
 * How recordings get to the object store.
 *
 * @param waiting recordings that are on this machine and should not stay; a call that has just
 *     ended may be counted twice
 * @param trouble why the last attempt failed, in one sentence; nothing when it did not
 */
public record UploadHealth(int waiting, Optional<String> trouble) {}

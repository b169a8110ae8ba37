package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a voice tells. */
final class ToldSpeech implements SynthesisListener {
  final List<String> events = new ArrayList<>();
  final List<PartChange> changes = new ArrayList<>();
  final StringBuilder heard = new StringBuilder();

  @Override
  public void ready() {
    events.add("ready");
  }

  @Override
  public void partChanged(PartChange change) {
    changes.add(change);
    heard.append('|');
  }

  @Override
  public void audio(SpeechId speech, byte[] audio) {
    for (int i = 0; i < audio.length; i += FakeVoice.CHARACTER) {
      heard.append((char) audio[i]);
    }
    events.add(speech + " " + audio.length / 8 + " ms");
  }

  @Override
  public void aligned(SpeechId speech, int characters, int millis) {
    events.add(speech + " " + characters + " at " + millis);
  }

  @Override
  public void spoken(SpeechId speech) {
    events.add(speech + " spoken");
  }

  @Override
  public void unspoken(SpeechId speech, ConversationFailure failure) {
    events.add(speech + " unspoken " + failure.kind());
  }

  @Override
  public void used(Usage usage) {
    events.add("used");
  }

  @Override
  public void failed(ConversationFailure failure) {
    events.add("failed " + failure.kind());
  }

  @Override
  public void closed() {
    events.add("closed");
  }
}

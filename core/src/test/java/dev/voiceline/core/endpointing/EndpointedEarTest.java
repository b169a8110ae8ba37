package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointedEarTest {
  @Test
  void x() {
    EarScene scene = new EarScene(EarScene.NOVA);
    scene.isQuiet(400).speaks(600);
    scene.side().interim("it's for my", 100);
    scene.speaks(200);
    System.out.println(scene.news());
    scene.isQuiet(200);
    System.out.println(scene.news() + " " + scene.side().flushes);
    scene.side().frozen("it's for my knee.", 200);
    scene.side().tells.flushed();
    scene.isQuiet(280);
    System.out.println(scene.news());
    scene.isQuiet(40);
    System.out.println(scene.news());
    assertThat(scene.time.pending()).isZero();
  }
}

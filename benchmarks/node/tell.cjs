// Tells a compiled ink story with inkjs: reads every line and every choice, and chooses by the
// draws it is given. Arguments: the inkjs package, the compiled story. One JSON line in, one out.
const { readFileSync } = require("fs");
const { createInterface } = require("readline");

const [, , inkjs, compiled] = process.argv;
const { Story } = require(inkjs);
const story = new Story(readFileSync(compiled, "utf-8"));

function page() {
  let characters = 0;
  while (story.canContinue) characters += story.Continue().trimEnd().length;
  for (const choice of story.currentChoices) characters += choice.text.length;
  return characters;
}

function tell({ draws, play }) {
  let characters = 0;
  const began = process.hrtime.bigint();
  draws.forEach((drawn, number) => {
    if (number % play === 0) story.ResetState();
    characters += page();
    story.ChooseChoiceIndex(Math.floor(drawn * story.currentChoices.length));
  });
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, characters };
}

createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(tell(JSON.parse(line))) + "\n");
});

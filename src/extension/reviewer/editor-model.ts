// The editor's own language models as a source of second opinions. The editor holds the credentials, asks the person by
// itself, and decides where a model runs. It counts no tokens for others, so they are counted by the model's own measure.
import * as vscode from "vscode";
import type { ReviewSource, SourceEvent } from "../../reviewer/source.ts";

export function editorSource(model: string): ReviewSource {
  return {
    model: model === "" ? "the editor's model" : model,
    ask: async function* (request, signal) {
      const cancel = new vscode.CancellationTokenSource();
      signal.addEventListener("abort", () => cancel.cancel(), { once: true });
      try {
        yield* answer(await chosen(model), request, cancel.token);
      } catch (problem) {
        yield { kind: "failed", failure: failureOf(problem) };
      } finally {
        cancel.dispose();
      }
    },
  };
}

async function* answer(
  model: vscode.LanguageModelChat | undefined,
  { instructions, content, tool }: Parameters<ReviewSource["ask"]>[0],
  token: vscode.CancellationToken,
): AsyncIterable<SourceEvent> {
  if (model === undefined) {
    yield { kind: "failed", failure: { why: "unreachable", sentence: "This editor offers no such language model." } };
    return;
  }
  const messages = [vscode.LanguageModelChatMessage.User(instructions), vscode.LanguageModelChatMessage.User(content)];
  const response = await model.sendRequest(
    messages,
    {
      justification: "A second opinion on an agent's action, as you have switched it on in Countersign.",
      tools: [{ name: tool.name, description: tool.description, inputSchema: tool.schema }],
      toolMode: vscode.LanguageModelChatToolMode.Required,
    },
    token,
  );
  let json = "";
  for await (const part of response.stream) {
    if (!(part instanceof vscode.LanguageModelToolCallPart) || part.name !== tool.name || json !== "") continue;
    json = JSON.stringify(part.input);
    yield { kind: "part", json };
  }
  const input = await model.countTokens(instructions + content, token);
  const output = await model.countTokens(json, token);
  yield { kind: "usage", usage: { input, output, cacheRead: 0, cacheWrite: 0 } };
  yield { kind: "end", stop: "answered" };
}

/** The model of this id or family; a small one where none is named. */
async function chosen(wanted: string): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (wanted !== "") return models.find(({ id, family }) => id === wanted || family === wanted);
  return models.find(({ family }) => /haiku|mini|flash/i.test(family)) ?? models[0];
}

function failureOf(problem: unknown): Extract<SourceEvent, { kind: "failed" }>["failure"] {
  if (!(problem instanceof vscode.LanguageModelError))
    return { why: "failed", sentence: "The editor's language model failed." };
  switch (problem.code) {
    case vscode.LanguageModelError.NoPermissions.name:
      return { why: "key", sentence: "The editor does not let Countersign use its language models." };
    case vscode.LanguageModelError.NotFound.name:
      return { why: "unreachable", sentence: "The editor's language model is gone." };
    case vscode.LanguageModelError.Blocked.name:
      return { why: "busy", sentence: "The editor's language model takes no more questions for now." };
    default:
      return { why: "failed", sentence: "The editor's language model failed." };
  }
}

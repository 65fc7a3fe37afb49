"""Prints who says what in each new article, one JSON object a line: python3 follow.py ARCHIVE-URL CURSOR-FILE

Needs Python 3.9 or newer and nothing else. Without a cursor file it begins with the oldest article; after a restart it goes on
where it was. What was printed when the program was killed, but not yet noted in the file, comes again.
"""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request

SUBSCRIPTION = """
subscription ($after: FeedCursor, $from: FeedStart) {
  articlePublished(after: $after, from: $from) {
    cursor
    article {
      id
      title
      speeches { speaker { name description } office statements { mode text } }
    }
  }
}
"""

# The archive sends something every 10 seconds. A connection that is silent for longer is dead.
SILENCE = 30
# What a new connection mends. Everything else is for a person to read.
PASSING = {"SERVER_CLOSING", "CONSUMER_TOO_SLOW", "DATABASE_UNAVAILABLE", "OVERLOADED", "INTERNAL_SERVER_ERROR"}


class ArchiveError(Exception):
    """An error of the archive, with its code: docs/errors.md lists them."""

    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code = code


def result(text):
    """The data of a GraphQL result. Raises ArchiveError where it has errors."""
    answer = json.loads(text)
    for error in answer.get("errors", []):
        raise ArchiveError(error.get("extensions", {}).get("code", "UNKNOWN"), error["message"])
    return answer["data"]


def open_stream(url, variables):
    """The lines of a stream of events. Raises ArchiveError where the archive refuses it."""
    body = json.dumps({"query": SUBSCRIPTION, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
    request = urllib.request.Request(url, body, headers)
    try:
        return urllib.request.urlopen(request, timeout=SILENCE)
    except urllib.error.HTTPError as refusal:
        text = refusal.read()
        if "json" in refusal.headers.get("Content-Type", ""):
            result(text)
        if refusal.code in (429, 502, 503, 504):
            raise ConnectionError(f"HTTP {refusal.code}") from refusal
        raise ArchiveError(f"HTTP_{refusal.code}", "The response is not GraphQL. Check the URL.") from refusal


def events(url, after):
    """Pairs of a cursor and an event, which is None where only the position moved. Ends when the connection does."""
    variables = {"after": after} if after else {"from": "BEGINNING"}
    with open_stream(url, variables) as stream:
        kind, data, cursor = "", "", None
        for line in stream:
            name, _, value = line.decode().rstrip("\r\n").partition(":")
            value = value.removeprefix(" ")
            if name == "event":
                kind = value
            elif name == "data":
                data += value
            elif name == "id":
                cursor = value
            elif name == "" and value == "":
                # An empty line ends an event; one that begins with a colon is a comment.
                if kind == "complete":
                    return
                if kind == "next":
                    event = result(data)["articlePublished"]
                    yield event["cursor"], event
                elif cursor:
                    yield cursor, None
                kind, data, cursor = "", "", None


def follow(url, cursor_file):
    cursor, pause = read(cursor_file), 1
    while True:
        try:
            for cursor, event in events(url, cursor):
                if event:
                    handle(event["article"])
                write(cursor_file, cursor)
                pause = 1
            reason = "The stream ended"
        except ArchiveError as error:
            if error.code not in PASSING:
                raise
            reason = error
        except (OSError, http.client.HTTPException) as error:
            reason = error
        print(f"{reason}. Connecting again in {pause} s.", file=sys.stderr)
        time.sleep(pause)
        pause = min(pause * 2, 60)


def handle(article):
    """Your own work comes here."""
    for speech in article["speeches"]:
        for statement in speech["statements"]:
            name = speech["speaker"]["name"] or speech["speaker"]["description"]
            row = {"article": article["title"], "speaker": name, "office": speech["office"], **statement}
            print(json.dumps(row, ensure_ascii=False), flush=True)


def read(cursor_file):
    try:
        with open(cursor_file, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def write(cursor_file, cursor):
    """At once or not at all."""
    with open(cursor_file + ".new", "w", encoding="utf-8") as file:
        file.write(cursor)
    os.replace(cursor_file + ".new", cursor_file)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: python3 follow.py ARCHIVE-URL CURSOR-FILE")
    try:
        follow(*sys.argv[1:])
    except ArchiveError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        pass

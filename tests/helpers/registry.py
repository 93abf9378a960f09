"""A stand-in for Windows' registry: what `winreg` and the shell offer, in a dictionary."""

import types

HKEY_CURRENT_USER = object()
REG_SZ = 1
KEY_ALL_ACCESS, KEY_READ = 0xF003F, 0x20019


class Registry(types.ModuleType):
    """Keys by their path in small letters: their values by name. As strict as the real one."""

    def __init__(self):
        super().__init__("winreg")
        self.HKEY_CURRENT_USER, self.REG_SZ = HKEY_CURRENT_USER, REG_SZ
        self.KEY_ALL_ACCESS, self.KEY_READ = KEY_ALL_ACCESS, KEY_READ
        self.keys = {}
        self.told = []
        self.error = None

    def CreateKey(self, root, path):
        self._check(root)
        if self.error is not None:
            raise self.error
        parts = path.lower().split("\\")
        for count in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:count]), {})
        return Key(self, path, True)

    def OpenKey(self, root, path, reserved=0, access=KEY_READ):
        self._check(root)
        if path.lower() not in self.keys:
            raise FileNotFoundError(2, "no such key", path)
        return Key(self, path, access == KEY_ALL_ACCESS)

    def SetValueEx(self, key, name, reserved, kind, text):
        assert key.may_write
        assert kind == REG_SZ
        assert isinstance(text, str)
        assert "\0" not in text
        key.values[name] = text

    def QueryValueEx(self, key, name):
        if name not in key.values:
            raise FileNotFoundError(2, "no such value", name)
        return key.values[name], REG_SZ

    def DeleteValue(self, key, name):
        assert key.may_write
        if name not in key.values:
            raise FileNotFoundError(2, "no such value", name)
        del key.values[name]

    def EnumKey(self, key, number):
        return self._below(key.path)[number]

    def QueryInfoKey(self, key):
        return len(self._below(key.path)), len(key.values), 0

    def DeleteKey(self, root, path):
        self._check(root)
        if path.lower() not in self.keys:
            raise FileNotFoundError(2, "no such key", path)
        if self._below(path.lower()):
            raise PermissionError(13, "it has keys below it", path)
        del self.keys[path.lower()]

    def SHChangeNotify(self, event, flags, first, second):
        self.told.append(event)

    def text(self, path, name=""):
        """Return a value, or None."""
        return self.keys.get(path.lower(), {}).get(name)

    def _below(self, path):
        start = f"{path.lower()}\\"
        return [key[len(start) :] for key in self.keys if key.startswith(start) and "\\" not in key[len(start) :]]

    def _check(self, root):
        assert root is HKEY_CURRENT_USER, "only what is this user's own may be touched"


class Key:
    """An open key, to be closed as a context."""

    def __init__(self, registry, path, may_write):
        self.path, self.values, self.may_write = path.lower(), registry.keys[path.lower()], may_write

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.values = None


def started(command, file):
    """Return the program and arguments that Windows starts for `file` by a command of the registry."""
    line = []
    rest = iter(command)
    for character in rest:
        if character != "%":
            line.append(character)
            continue
        mark = next(rest)
        assert mark in "1%", f"%{mark} means nothing here"
        line.append(file if mark == "1" else "%")
    return split("".join(line))


def split(line):
    """Split a command line by the rules of Microsoft's C library (`Parsing C command-line arguments`)."""
    assert line.startswith('"')
    program, _, rest = line[1:].partition('"')
    words, word, quoted, slashes, begun = [program], "", False, 0, False
    for character in f"{rest} ":
        if character == "\\":
            slashes += 1
            continue
        if character == '"':
            word += "\\" * (slashes // 2)
            begun = True
            if slashes % 2:
                word += '"'
            else:
                quoted = not quoted
            slashes = 0
            continue
        word += "\\" * slashes
        slashes = 0
        if character in " \t" and not quoted:
            if word or begun:
                words.append(word)
            word, begun = "", False
        else:
            word += character
    return words

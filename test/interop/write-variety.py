"""Writes workbooks with openpyxl: [path, workbook as in variety.ts] pairs as JSON on standard input. Dates are numbers in a date format."""
import json
import sys

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def write(path, given):
    book = Workbook()
    book.remove(book.active)
    if given["date1904"]:
        book.epoch = CALENDAR_MAC_1904
    for sheet in given["sheets"]:
        write_sheet(book.create_sheet(sheet["name"]), sheet, 1462 if given["date1904"] else 0)
    book.save(path)


def write_sheet(target, sheet, shift):
    for one in sheet["cells"]:
        fill(target.cell(one["row"], one["column"]), one["given"], shift)
    for merge in sheet["merges"]:
        target.merge_cells(
            start_row=merge["top"], end_row=merge["bottom"], start_column=merge["left"], end_column=merge["right"]
        )
    for row in sheet["hiddenRows"]:
        target.row_dimensions[row].hidden = True


def fill(cell, given, shift):
    if "blank" in given:
        cell.font = Font(bold=True)
    elif "formula" in given:
        cell.value = "=" + given["formula"]
    elif "number" in given:
        cell.value = given["number"] - (shift if "day" in given else 0)
        cell.number_format = given.get("format", "General")
    elif "error" in given:
        cell.value, cell.data_type = given["error"], "e"
    elif "boolean" in given:
        cell.value = given["boolean"]
    else:
        cell.value, cell.data_type = given["text"], "s"


for path, given in json.load(sys.stdin):
    write(path, given)

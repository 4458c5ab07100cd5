"""This module says whether a person is he or she, where a title, a role or a given name tells."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.declared import Entity


class Gender(StrEnum):
    """What a pronoun tells of a person."""

    HE = "he"
    SHE = "she"


# Given names that are common in English-language news and hardly ever given to the other sex
# (United States Social Security Administration, Popular Baby Names; births of 1940 to 2000).
_GIVEN: dict[Gender, frozenset[str]] = {
    Gender.HE: frozenset(
        """
        Aaron Abdullah Adam Adrian Ahmed Alan Albert Alberto Alejandro Alexander Alexandre Alfred
        Ali Allan Allen Andre Andreas Andrew Andy Angus Anthony Antonio Antony Arnold Arthur
        Barack Barry Ben Benjamin Bernard Bill Bob Boris Brad Bradley Brendan Brett Brian Bruce
        Bruno Bryan Carl Carlos Charles Chris Christian Christopher Clive Colin Craig Damien Daniel
        Darren Dave David Dean Dennis Derek Diego Dmitri Dominic Donald Doug Douglas Duncan Eddie
        Edgar Edmund Eduardo Edward Edwin Elon Emmanuel Enrique Eric Erik Ernest Eugene Evan
        Felipe Felix Fernando Francesco Francisco Francois Frank Franklin Fred Frederick Gareth Gary
        Gavin Geoffrey George Gerald Gerard Gerhard Giorgio Giovanni Giuseppe Glenn Gordon Graham
        Grant Greg Gregory Guillermo Gustavo Guy Hans Harold Harry Hassan Heinrich Helmut Henri
        Henrik Henry Herbert Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jacques Jake James
        Jason Javier Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Joaquin Joe Joel Johan Johannes John
        Johnny Jon Jonathan Jorge Jose José Josef Joseph Joshua Juan Julian Julio Jürgen Justin Karl
        Keith Ken Kenneth Kevin Khalid Klaus Kofi Lars Larry Laurence Lawrence Leon Leonard Lionel
        Louis Luca Lucas Luigi Luis Luke Manuel Marc Marcel Marco Marcus Mario Mark Markus Martin
        Marvin Mathew Matteo Matthew Matthias Maurice Max Michael Michel Miguel Mike Mikhail Milton
        Mohamed Mohammad Mohammed Muhammad Nathan Neil Nelson Nicholas Nicolas Nick Nigel Noah
        Norman Oliver Oscar Otto Owen Pablo Paolo Patrick Paul Pedro Peter Phil Philip Philippe
        Phillip Pierre Pietro Rafael Ralph Ramon Ray Raymond Ricardo Richard Rick Rob Robert Roberto
        Rodrigo Roger Roland Ronald Rory Ross Roy Rupert Russell Ryan Salvador Sam Samuel Satya
        Scott Sean Sebastian Sergei Sergio Simon Stanley Stefan Stephen Steve Steven Stewart Stuart
        Sundar Ted Terence Theodore Thomas Tim Timothy Todd Tom Tommy Tony Travis Trevor Vincent
        Vladimir Volodymyr Walter Warren Warwick Wayne Werner Wilhelm William Winston Wolfgang
        Xavier Yuri Yusuf Zachary
        """.split()
    ),
    Gender.SHE: frozenset(
        """
        Ada Adele Agnes Aisha Alexandra Alice Alicia Alison Amanda Amber Amelia Amy Ana
        Angela Angelina Anita Anna Anne Annette Annie Antonia Astrid Audrey Barbara Beatrice Bella
        Bernadette Beth Betty Beverly Bianca Brenda Bridget Brigitte Britney Camilla Carla Carly
        Carmen Carol Caroline Carolyn Catherine Cathy Cecilia Celia Celine Charlotte Cheryl Chloe
        Christina Christine Clara Claudia Claire Colleen Cristina Cynthia Daisy Danielle Dawn
        Deborah Debbie Denise Diana Diane Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor
        Elena Elisabeth Elizabeth Ella Ellen Eliza Emily Emma Erica Erika Erin Esther Eva Eve Evelyn
        Fatima Fiona Florence Frances Francesca Gabriela Gabrielle Geraldine Gillian Gina Gloria
        Grace Greta Gwen Hannah Heather Heidi Helen Helena Helga Hilary Hillary Ida Ingrid Irene
        Isabel Isabella Isabelle Jacqueline Jane Janet Janice Jasmine Jeanette Jennifer Jenny
        Jessica Jill Joan Joanna Joanne Josephine Joyce Judith Judy Julia Juliana Julie Juliet
        Karen Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kayla Kristin Kristina
        Larissa Laura Lauren Leah Leila Lena Liliana Lillian Lily Linda Lisa Liz Lois Louise Lucia
        Lucy Lydia Lynn Madeleine Maggie Malala Margaret Margarita Maria Marie Marianne Marina
        Martha Martina Mary Maureen Megan Melania Melanie Melissa Mercedes Mia Michelle Mildred
        Miranda Molly Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina
        Nora Norma Olga Olivia Pamela Patricia Paula Pauline Penelope Petra Phyllis Priscilla
        Rachel Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosalind Rosemary Rosie Ruth Sabrina
        Sally Samantha Sandra Sara Sarah Serena Sharon Sheila Shirley Silvia Simone Sofia Sonia
        Sophia Sophie Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia Tanya Tara Tatiana
        Teresa Theresa Tina Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viola Violet
        Virginia Vivian Wendy Whitney Yvonne Zoe
        """.split()
    ),
}
_TITLES: dict[Gender, str] = {
    Gender.HE: r"Mr|Sir|Lord|King|Prince|Emperor|Father|Brother|Duke|Sheikh|Baron|Pope",
    Gender.SHE: r"Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Empress|Sister|Duchess|Baroness|Mme",
}
_TITLE_BEFORE = {
    gender: re.compile(rf"\b(?:{titles})\.? (?:[A-Z][\w.-]{{0,20}} )?\Z")
    for gender, titles in _TITLES.items()
}
_ROLES: dict[Gender, re.Pattern[str]] = {
    Gender.HE: re.compile(
        r"\b(?:businessman|spokesman|chairman|congressman|actor|king|prince|emperor|duke|husband"
        r"|father|son|brother|widower|monk|priest|pope|statesman|salesman|craftsman)\b",
        re.IGNORECASE,
    ),
    Gender.SHE: re.compile(
        r"\b(?:businesswoman|spokeswoman|chairwoman|congresswoman|actress|queen|princess|empress"
        r"|duchess|wife|mother|daughter|sister|widow|nun|stateswoman|heroine|ballerina)\b",
        re.IGNORECASE,
    ),
}
_LONGEST_TITLE = 40


def is_given_name(word: str) -> bool:
    """Tell whether `word` is in the table of given names."""
    return any(word in names for names in _GIVEN.values())


def gender_of(person: Entity) -> Gender | None:
    """Return what the gazetteer tells of `person`: by the role, else by the given name."""
    role = f"{person.role} {person.description.partition('.')[0]}"
    for gender, pattern in _ROLES.items():
        if pattern.search(role.partition(",")[0].partition(" of ")[0]):
            return gender
    given = person.name.split()[0]
    return next((gender for gender, names in _GIVEN.items() if given in names), None)


def gender_by_title(text: str, start: int) -> Gender | None:
    """Return what a title before the name at `start` of `text` tells ("Ms Byron")."""
    before = text[max(0, start - _LONGEST_TITLE) : start]
    return next((gender for gender, each in _TITLE_BEFORE.items() if each.search(before)), None)
